import CivilCalendar
import DistrictModel
import Measurement
import ScenarioDefinition
import ScenarioFiles
import StudyDefinition

/// A number of each replication about which a study asks.
struct SelectedAnswer: Sendable {
  private enum Place: Hashable, Sendable {
    case value(index: Int)
    case promise(index: Int, date: Int)
  }

  let identifier: String
  let name: LocalizedText
  let unit: String
  private let place: Place

  var isPromise: Bool { if case .promise = place { true } else { false } }

  /// The number; NaN where the replication has none.
  func number(in record: ReplicationRecord) -> Double {
    switch place {
    case .value(let index): record.values[index]
    case .promise(let index, let date): record.outcomes[index].isKept[date] ? 1 : 0
    }
  }

  /// What a study asks; if it says nothing, whether each promise is kept at its last date.
  static func all(
    of study: LoadedStudy<SensitivityDefinition>, language: Language
  ) throws -> [SelectedAnswer] {
    let layout = study.system.layout
    if !study.definition.answers.isEmpty {
      return try study.definition.answers.map {
        try SelectedAnswer($0, of: study, language: language)
      }
    }
    let answers = layout.promises.indices.compactMap { index -> SelectedAnswer? in
      let promise = layout.promises[index]
      guard !promise.dates.isEmpty else { return nil }
      return SelectedAnswer(
        identifier: promise.identifier, layout: layout, promise: index,
        date: promise.dates.count - 1)
    }
    guard !answers.isEmpty else {
      throw study.failure(
        StudyProblem.noAnswer, at: study.document.root.place, language: language)
    }
    return answers
  }

  private init(identifier: String, name: LocalizedText, unit: String, place: Place) {
    self.identifier = identifier
    self.name = name
    self.unit = unit
    self.place = place
  }

  private init(identifier: String, layout: ObservationLayout, promise index: Int, date: Int) {
    let promise = layout.promises[index]
    self.identifier = identifier
    name = LocalizedText(
      en: "\(promise.name.english), kept at the end of \(promise.dates[date])",
      zh: "\(promise.name.chinese)，\(promise.dates[date])时实现")
    unit = "1"
    place = .promise(index: index, date: date)
  }

  private init(
    _ answer: StudiedAnswer, of study: LoadedStudy<SensitivityDefinition>, language: Language
  ) throws {
    let layout = study.system.layout
    func index(of text: PlacedText, among known: [String], _ what: LocalizedText) throws -> Int {
      if let index = known.firstIndex(of: text.text) { return index }
      throw study.failure(
        ScenarioProblem.unknownReference(
          what: what, identifier: text.text, nearest: nearestName(to: text.text, among: known),
          known: known), at: text.place, language: language)
    }
    func date(among dates: [CivilDate]) throws -> Int {
      try answer.date.map {
        try index(
          of: $0, among: dates.map(\.description), LocalizedText(en: "date", zh: "日期"))
      } ?? dates.count - 1
    }
    switch answer.subject {
    case .promise(let text):
      let promise = try index(
        of: text, among: layout.promises.map(\.identifier),
        LocalizedText(en: "promise", zh: "承诺"))
      let date = try date(among: layout.promises[promise].dates)
      guard date >= 0 else {
        throw study.failure(StudyProblem.noAnswer, at: text.place, language: language)
      }
      self.init(identifier: answer.identifier, layout: layout, promise: promise, date: date)
    case .measure(let text, let place):
      let subjects =
        try place.map { place in
          let known = Set(layout.columns.map(\.subject.identifier)).sorted()
          _ = try index(of: place, among: known, LocalizedText(en: "place", zh: "地点"))
          return layout.columns.indices.filter {
            layout.columns[$0].subject.identifier == place.text
          }
        } ?? layout.columns.indices.filter { layout.columns[$0].subject.kind == .district }
      let found = try index(
        of: text, among: subjects.map { layout.columns[$0].measure.name },
        LocalizedText(en: "measure", zh: "指标"))
      let date = try date(among: layout.dates)
      let column = layout.columns[subjects[found]]
      self.init(
        identifier: answer.identifier,
        name: LocalizedText(
          en: "\(column.measure.meaning.english), \(column.subject.name.english), at the end of "
            + "\(layout.dates[date])",
          zh: "\(column.subject.name.chinese)\(layout.dates[date])："
            + column.measure.meaning.chinese),
        unit: column.measure.unit,
        place: .value(index: layout.index(date: date, column: subjects[found])))
    }
  }
}

import CivilCalendar
import DistrictModel
import Measurement
import ScenarioDefinition
import StudyDefinition

/// Which of a run's numbers a sweep lists.
struct NumberSelection: Sendable {
  /// Date and column of each number, in the order of the layout.
  let numbers: [(date: Int, column: Int)]
  /// Where the numbers stand among the values of a replication.
  let indices: [Int]

  init(
    _ requested: RequestedNumbers, of study: LoadedStudy<SweepDefinition>, language: Language
  ) throws {
    let layout = study.system.layout
    func check(_ texts: [PlacedText], among known: [String], _ what: LocalizedText) throws {
      for text in texts where !known.contains(text.text) {
        throw study.failure(
          ScenarioProblem.unknownReference(
            what: what, identifier: text.text, nearest: nearestName(to: text.text, among: known),
            known: known), at: text.place, language: language)
      }
    }
    let dates = layout.dates.map(\.description)
    let places = requested.places.map(\.text)
    try check(requested.dates, among: dates, LocalizedText(en: "date", zh: "日期"))
    try check(
      requested.measures, among: Set(layout.columns.map(\.measure.name)).sorted(),
      LocalizedText(en: "measure", zh: "指标"))
    try check(
      requested.places, among: Set(layout.columns.map(\.subject.identifier)).sorted(),
      LocalizedText(en: "place", zh: "地点"))
    let wantedDates = requested.dates.map(\.text)
    let measures = requested.measures.map(\.text)
    let chosenDates = dates.indices.filter {
      wantedDates.isEmpty ? $0 == dates.count - 1 : wantedDates.contains(dates[$0])
    }
    numbers = chosenDates.flatMap { date in
      layout.columns.indices.filter { index in
        let column = layout.columns[index]
        return (measures.isEmpty || measures.contains(column.measure.name))
          && (places.isEmpty
            ? column.subject.kind == .district : places.contains(column.subject.identifier))
      }.map { (date, $0) }
    }
    indices = numbers.map { layout.index(date: $0.date, column: $0.column) }
  }
}

public import CivilCalendar
public import Measurement

/// What a user reads at the end of a run over areas: the country as a whole.
public struct AreasReport {
  private let country: [[Int]]
  private let dates: [CivilDate]
  private let measures: [Measure]
  private let areaCount: Int
  private let title: String
  private let language: Language

  /// - Parameter country: for each replication the values, date by date.
  public init(
    _ country: [[Int]], dates: [CivilDate], measures: [Measure], areaCount: Int, title: String,
    language: Language
  ) {
    self.country = country
    self.dates = dates
    self.measures = measures
    self.areaCount = areaCount
    self.title = title
    self.language = language
  }

  public var text: String {
    let header = [LocalizedText(en: "date", zh: "日期")] + columns.map(\.name)
    var table = TextTable(header: header.map { $0[language] })
    for (date, day) in dates.enumerated() {
      table.add([day.description] + columns.map { mean(of: $0.measure, date: date) })
    }
    let subtitle = LocalizedText(
      en: "\(NumberText.decimal(Double(areaCount), decimals: 0)) areas together, "
        + "mean of \(country.count) possible futures",
      zh: "\(areaCount)个地区合计，\(country.count)种可能的未来之均值")
    return ([title, subtitle[language], ""] + table.lines).joined(separator: "\n") + "\n"
  }

  private var columns: [(measure: String, name: LocalizedText)] {
    [
      ("elderly_resident", LocalizedText(en: "60 and over", zh: "60岁及以上")),
      ("semi_dependent", LocalizedText(en: "semi-dependent", zh: "半失能")),
      ("dependent", LocalizedText(en: "dependent", zh: "失能")),
      ("turned_sixty", LocalizedText(en: "turned 60", zh: "满60岁")),
      ("deaths", LocalizedText(en: "died", zh: "死亡")),
    ]
  }

  private func mean(of measure: String, date: Int) -> String {
    guard !country.isEmpty, let index = measures.firstIndex(where: { $0.name == measure }) else {
      return "–"
    }
    let sum = country.reduce(0) { $0 + $1[date * measures.count + index] }
    return NumberText.decimal(Double(sum) / Double(country.count), decimals: 0)
  }
}

public import CivilCalendar
import Experimentation
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
    var shown: [Estimate] = []
    for (date, day) in dates.enumerated() {
      let estimates = columns.map { estimate(of: $0.measure, date: date) }
      table.add([day.description] + estimates.map(cell))
      shown += estimates.compactMap { $0 }
    }
    let areas = NumberText.grouped(areaCount)
    let subtitle =
      country.count == 1
      ? LocalizedText(
        en: "\(areas) areas together, one possible future", zh: "\(areas)个地区合计，一种可能的未来")
      : LocalizedText(
        en: "\(areas) areas together, means of \(NumberText.grouped(country.count)) possible "
          + "futures ± half the width of their 95% interval",
        zh: "\(areas)个地区合计，\(NumberText.grouped(country.count))种可能的未来之均值±95%置信区间半宽")
    let notes = country.count == 1 ? [] : EstimateText.notes(on: shown, language)
    let lines = [title, subtitle[language], ""] + table.lines + (notes.isEmpty ? [] : [""] + notes)
    return lines.joined(separator: "\n") + "\n"
  }

  /// One future is shown as it is: nobody takes it for a mean.
  private func cell(_ estimate: Estimate?) -> String {
    country.count == 1
      ? estimate?.mean.map { NumberText.decimal($0, decimals: 0) } ?? "–"
      : EstimateText.cell(estimate, decimals: 0)
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

  /// Nil where there is no such measure.
  private func estimate(of measure: String, date: Int) -> Estimate? {
    measures.firstIndex { $0.name == measure }.map { index in
      Estimate(country.map { Double($0[date * measures.count + index]) })
    }
  }
}

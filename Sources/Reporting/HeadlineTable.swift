import CivilCalendar
import Experimentation
import Measurement

/// The differences of the district's headline measures on the last date.
struct HeadlineTable {
  private struct Row {
    let measure: String
    let name: LocalizedText
    let factor: Double
    let decimals: Int

    init(
      _ measure: String, _ english: String, _ chinese: String, factor: Double = 1,
      decimals: Int = 0
    ) {
      self.measure = measure
      name = LocalizedText(en: english, zh: chinese)
      self.factor = factor
      self.decimals = decimals
    }
  }

  private static let rows = [
    Row("beds_per_thousand", "beds per thousand", "千人床位", decimals: 2),
    Row("beds", "beds", "床位"),
    Row("residents", "residents of homes", "入住人数"),
    Row("waiting", "people waiting", "轮候人数", decimals: 1),
    Row("deaths_waiting_since_start", "deaths while waiting, all", "累计轮候中去世", decimals: 1),
    Row("bed_years", "bed-years", "床位年数"),
    Row("canteens", "canteens", "幸福餐厅", decimals: 1),
    Row("meals_per_day", "meals per day", "日就餐份数"),
    Row(
      "district_spending_total_yuan", "district pays, million yuan", "区财政支出（百万元）",
      factor: 1e-6, decimals: 1),
  ]

  private let comparison: PlanComparison
  private let language: Language

  init(_ comparison: PlanComparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  var lines: [String] {
    var table = TextTable(
      header: [
        LocalizedText(en: "end of", zh: "时点"), LocalizedText(en: "measure", zh: "指标"),
        LocalizedText(en: "baseline", zh: "基准"), LocalizedText(en: "plan", zh: "方案"),
        LocalizedText(en: "difference, 95% interval", zh: "差（95%置信区间）"),
        LocalizedText(en: "better", zh: "更好"), LocalizedText(en: "r", zh: "相关"),
        LocalizedText(en: "×", zh: "×"),
      ].map { $0[language] })
    guard let last = comparison.layout.dates.indices.last else { return [] }
    let breaches = comparison.layout.promises.map {
      Row(
        "days_in_breach_\($0.identifier)", "breach days, \($0.identifier)",
        "未达标天数，\($0.identifier)", decimals: 1)
    }
    for row in Self.rows + breaches {
      guard let column = comparison.districtColumn(row.measure) else { continue }
      let pair = comparison.difference(date: last, column: column)
      let preference = comparison.layout.columns[column].measure.preference
      let better = preference == .lower ? pair.lower : pair.higher
      func number(_ value: Double?) -> String {
        value.map { NumberText.decimal($0 * row.factor, decimals: row.decimals) } ?? "–"
      }
      table.add([
        comparison.layout.dates[last].description, row.name[language], number(pair.baselineMean),
        number(pair.planMean), difference(pair, row),
        preference == nil ? "–" : better.share.map(NumberText.percent) ?? "–",
        pair.correlation.map { NumberText.decimal($0, decimals: 2) } ?? "–",
        ReceiptText.factor(pair.replicationFactor) + (pair.pairingHurts ? " !" : "")
          + (pair.controlled.map { " → " + ReceiptText.factor($0.replicationFactor) } ?? ""),
      ])
    }
    return table.lines
  }

  private func difference(_ pair: PairedDifference, _ row: Row) -> String {
    guard let mean = pair.best.mean else { return "–" }
    if pair.isSame { return LocalizedText(en: "none", zh: "无差别")[language] }
    func signed(_ value: Double) -> String {
      (value > 0 ? "+" : "") + NumberText.decimal(value * row.factor, decimals: row.decimals)
    }
    if pair.controlled?.isExact ?? false {
      return LocalizedText(en: "\(signed(mean)) (exact)", zh: "\(signed(mean))（精确值）")[language]
    }
    guard let interval = pair.best.interval else {
      let words = pair.best.absence?.words[language] ?? ""
      return LocalizedText(en: "\(signed(mean)) (\(words))", zh: "\(signed(mean))（\(words)）")[
        language]
    }
    return "\(signed(mean)) (\(signed(interval.low)) … \(signed(interval.high)))"
  }
}

extension PlanComparison {
  /// The column of a measure of the district; nil if the plans do not share it.
  func districtColumn(_ measure: String) -> Int? {
    layout.columns.firstIndex { $0.subject.kind == .district && $0.measure.name == measure }
  }
}

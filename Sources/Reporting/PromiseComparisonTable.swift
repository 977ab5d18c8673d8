import CivilCalendar
import Experimentation
import Measurement

/// How a plan changes the chances of each promise on each of its dates.
struct PromiseComparisonTable {
  private let comparison: PlanComparison
  private let language: Language

  init(_ comparison: PlanComparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  var lines: [String] {
    var table = TextTable(
      header: [
        LocalizedText(en: "promise", zh: "承诺"), LocalizedText(en: "end of", zh: "时点"),
        LocalizedText(en: "baseline", zh: "基准"), LocalizedText(en: "plan", zh: "方案"),
        LocalizedText(en: "difference, 95% interval", zh: "差（95%置信区间）"),
        LocalizedText(en: "gained:lost", zh: "新增:失去"), LocalizedText(en: "×", zh: "×"),
      ].map { $0[language] })
    for (promise, pairs) in zip(comparison.layout.promises, comparison.promises) {
      for (date, pair) in zip(promise.dates, pairs) {
        table.add([
          promise.name[language], date.description,
          pair.baseline.share.map(NumberText.percent) ?? "–",
          pair.plan.share.map(NumberText.percent) ?? "–", difference(pair),
          "\(pair.onlyPlan):\(pair.onlyBaseline)", ReceiptText.factor(pair.replicationFactor),
        ])
      }
    }
    return table.lines
  }

  private func difference(_ pair: PairedProportion) -> String {
    guard let difference = pair.difference else { return "–" }
    if pair.discordant == 0 { return LocalizedText(en: "none", zh: "无差别")[language] }
    let points = Self.points(difference)
    guard let interval = pair.interval else {
      return points
        + LocalizedText(en: " (too few futures differ)", zh: "（有差别的未来太少）")[language]
    }
    return "\(points) (\(Self.points(interval.low)) … \(Self.points(interval.high)))"
  }

  private static func points(_ share: Double) -> String {
    (share > 0 ? "+" : "") + NumberText.decimal(100 * share, decimals: 1)
  }
}

public import Experimentation
public import Measurement

/// What a run that was to end when it is precise enough says about its goals.
public struct PrecisionReport {
  private let precision: SequentialPrecision
  private let plans: [String]
  private let language: Language

  /// - Parameter plans: the names of the plans that are compared; empty for a run of its own.
  public init(_ precision: SequentialPrecision, plans: [String] = [], language: Language) {
    self.precision = precision
    self.plans = plans
    self.language = language
  }

  public var text: String {
    let reached = precision.reached
    let count = NumberText.decimal(Double(reached.map(\.count).max() ?? 0), decimals: 0)
    let head =
      reached.allSatisfy(\.isMet)
      ? LocalizedText(
        en: "Precise enough after \(count) futures:", zh: "经\(count)种未来已达到所要求的精度：")
      : LocalizedText(
        en: "Not precise enough after \(count) futures, the most that may be run:",
        zh: "已达允许的上限\(count)种未来，精度仍不够：")
    var lines = ["", head[language]] + reached.map(line)
    let legend = LocalizedText(
      en: "These intervals hold together in 95 of 100 runs, whenever the run ends: each has "
        + "confidence 1 − 0.05/(\(precision.schedule.counts.count) looks × \(reached.count) goals).",
      zh: "无论运行何时结束，这些区间以95%的把握同时成立：各自的置信度为"
        + "1 − 0.05/（\(precision.schedule.counts.count)次检查×\(reached.count)项目标）。")
    lines += WrappedText.lines(legend[language], width: 98)
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ reached: SequentialPrecision.Reached) -> String {
    let plan = plans.isEmpty ? "" : "\(plans[reached.plan]): "
    let mark = reached.isMet ? "✓" : "✗"
    guard let estimate = reached.estimate else {
      return "  \(mark) \(plan)\(reached.goal.text)  –"
    }
    guard let interval = reached.interval else {
      let words = reached.absence?.words[language] ?? ""
      return "  \(mark) \(plan)\(reached.goal.text)  \(text(estimate, 0)) (\(words))"
    }
    let width = interval.halfWidth
    return "  \(mark) \(plan)\(reached.goal.text)  \(text(estimate, width)) "
      + "(\(text(interval.low, width)) … \(text(interval.high, width)))"
  }

  private func text(_ value: Double, _ halfWidth: Double) -> String {
    let decimals = halfWidth > 0 ? NumberText.decimals(for: halfWidth / 10, most: 6) : 2
    return NumberText.decimal(value, decimals: decimals)
  }
}

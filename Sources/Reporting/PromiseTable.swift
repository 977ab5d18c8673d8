import CivilCalendar
public import Experimentation
public import Measurement

/// How likely each promise is kept on each of its dates.
public struct PromiseTable {
  private let outcome: ExperimentOutcome
  private let language: Language

  public init(_ outcome: ExperimentOutcome, language: Language) {
    self.outcome = outcome
    self.language = language
  }

  public var lines: [String] {
    var table = TextTable(
      header: [
        LocalizedText(en: "promise", zh: "承诺")[language],
        LocalizedText(en: "end of", zh: "时点")[language],
        LocalizedText(en: "kept with probability", zh: "实现概率")[language],
        LocalizedText(en: "95% interval", zh: "95%置信区间")[language],
      ])
    for estimate in outcome.promises {
      for (date, kept) in zip(estimate.promise.dates, estimate.kept) {
        table.add([
          estimate.promise.name[language], date.description,
          kept.share.map(NumberText.percent) ?? "–", Self.interval(kept, language),
        ])
      }
    }
    return table.lines
  }

  static func interval(_ proportion: Proportion, _ language: Language) -> String {
    interval(proportion)[language]
  }

  /// The interval of a probability, or its bound.
  package static func interval(_ proportion: Proportion) -> LocalizedText {
    switch proportion.statement {
    case nil: return LocalizedText(en: "–", zh: "–")
    case .interval(let interval):
      let text = "\(NumberText.percent(interval.low)) – \(NumberText.percent(interval.high))"
      return LocalizedText(en: text, zh: text)
    case .atMost(let bound):
      return LocalizedText(
        en: "at most \(NumberText.percent(bound))", zh: "至多\(NumberText.percent(bound))")
    case .atLeast(let bound):
      return LocalizedText(
        en: "at least \(NumberText.percent(bound))", zh: "至少\(NumberText.percent(bound))")
    }
  }
}

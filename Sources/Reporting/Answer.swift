import CivilCalendar
import Experimentation
public import Measurement

/// The answer in plain sentences: whether each promise is likely to be kept, and when.
public struct Answer {
  private let lookup: OutcomeLookup
  private let language: Language

  public init(_ lookup: OutcomeLookup, language: Language) {
    self.lookup = lookup
    self.language = language
  }

  /// One paragraph for each promise.
  public var paragraphs: [String] {
    lookup.outcome.promises.map { promise in
      ([chances(promise), moment(promise), level(promise)].compactMap { $0 })
        .joined(separator: LocalizedText(en: " ", zh: "")[language])
    }
  }

  private func chances(_ estimate: PromiseEstimate) -> String? {
    let parts = zip(estimate.promise.dates, estimate.kept).compactMap {
      date, kept -> LocalizedText? in
      guard let share = kept.share else { return nil }
      let percent = NumberText.percent(share)
      let interval = PromiseTable.interval(kept)
      return LocalizedText(
        en: "\(percent) on \(date) (95 % interval \(interval))",
        zh: "\(date)为\(percent)（95%置信区间\(interval)）")
    }
    guard !parts.isEmpty else { return nil }
    let name = estimate.promise.name[language]
    return LocalizedText(
      en: "The promise of \(name) is kept with probability "
        + parts.map(\.english).joined(separator: ", ") + ".",
      zh: "“\(name)”的实现概率：" + parts.map(\.chinese).joined(separator: "，") + "。")[language]
  }

  private func moment(_ estimate: PromiseEstimate) -> String? {
    let never = estimate.firstKept.notKept
    guard let neverShare = never.share, let horizon = lookup.outcome.layout.dates.last else {
      return nil
    }
    if never.successes == never.count {
      return LocalizedText(
        en: "In none of \(never.count) futures is it reached by \(horizon).",
        zh: "在\(never.count)种可能的未来中，至\(horizon)均未达到。")[language]
    }
    let share = NumberText.percent(neverShare)
    let quarter = day(estimate.firstKept, 0.25)
    let half = day(estimate.firstKept, 0.5)
    let unreached =
      never.successes == 0
      ? LocalizedText(en: "in no future later than \(horizon)", zh: "所有未来均不晚于\(horizon)")
      : LocalizedText(
        en: "in \(share) of the futures not by \(horizon)", zh: "\(share)的未来至\(horizon)仍未达到")
    return LocalizedText(
      en: "It is first reached by \(quarter.english) in a quarter of the futures, by "
        + "\(half.english) in half of them, and \(unreached.english).",
      zh: "首次达到的时间：四分之一的未来不晚于\(quarter.chinese)，一半的未来不晚于\(half.chinese)，"
        + "\(unreached.chinese)。")[language]
  }

  private func day(_ distribution: FirstKeptDistribution, _ level: Double) -> LocalizedText {
    distribution.quantile(level).map { LocalizedText(en: $0.description, zh: $0.description) }
      ?? LocalizedText(en: "no day within the horizon", zh: "期内无此日")
  }

  private func level(_ estimate: PromiseEstimate) -> String? {
    guard let last = estimate.promise.dates.last,
      let index = lookup.outcome.layout.dates.firstIndex(of: last),
      let value = lookup.district(estimate.promise.measure.name, date: index),
      let quantiles = value.quantiles
    else { return nil }
    let isShare = estimate.promise.measure.unit == "1"
    func text(_ number: Double) -> String {
      isShare ? NumberText.percent(number) : NumberText.decimal(number, decimals: 1)
    }
    let middle = text(quantiles.q50)
    return LocalizedText(
      en: "On \(last) the middle future has \(middle) where \(text(estimate.promise.level)) "
        + "is promised; one in ten has \(text(quantiles.q10)) or less, one in ten "
        + "\(text(quantiles.q90)) or more.",
      zh: "至\(last)，居中的未来为\(middle)（承诺\(text(estimate.promise.level))）；"
        + "十分之一的未来不高于\(text(quantiles.q10))，十分之一不低于\(text(quantiles.q90))。")[language]
  }
}

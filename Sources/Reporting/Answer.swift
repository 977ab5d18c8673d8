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

  /// One paragraph for each promise, and one for the money.
  public var paragraphs: [String] {
    promises + [money].compactMap { $0 }
  }

  private var promises: [String] {
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
      let interval = PromiseTable.interval(kept, language)
      if kept.interval == nil {
        return LocalizedText(
          en: "\(percent) on \(date) (\(interval))", zh: "\(date)为\(percent)（\(interval)）")
      }
      return LocalizedText(
        en: "\(percent) on \(date) (95% interval \(interval))",
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
    guard let quarter = estimate.firstKept.quantile(0.25) else {
      let kept = NumberText.percent(1 - neverShare)
      return LocalizedText(
        en: "It is reached by \(horizon) in only \(kept) of the futures.",
        zh: "至\(horizon)，只有\(kept)的未来曾经达到。")[language]
    }
    let half = estimate.firstKept.quantile(0.5).map {
      LocalizedText(en: ", by \($0) in half of them", zh: "，一半的未来不晚于\($0)")
    }
    let share = NumberText.percent(neverShare)
    let unreached =
      never.successes == 0
      ? LocalizedText(en: "in none later than \(horizon)", zh: "所有未来均不晚于\(horizon)")
      : LocalizedText(en: "in \(share) not by \(horizon)", zh: "\(share)的未来至\(horizon)仍未达到")
    return LocalizedText(
      en:
        "It is first reached by \(quarter) in a quarter of the futures\(half?.english ?? ""), and "
        + "\(unreached.english).",
      zh: "首次达到的时间：四分之一的未来不晚于\(quarter)\(half?.chinese ?? "")，\(unreached.chinese)。")[language]
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

  private var money: String? {
    guard let last = lookup.outcome.layout.dates.indices.last,
      let first = lookup.outcome.layout.dates.first,
      let estimate = lookup.district("district_spending_total_yuan", date: last),
      let mean = estimate.mean, mean > 0, let quantiles = estimate.quantiles
    else { return nil }
    let date = lookup.outcome.layout.dates[last]
    func million(_ yuan: Double) -> String { NumberText.decimal(yuan / 1e6, decimals: 1) }
    func tenThousand(_ yuan: Double) -> String { NumberText.decimal(yuan / 1e4, decimals: 0) }
    let interval =
      estimate.interval.map {
        LocalizedText(
          en: " (95% interval of the mean \(million($0.low)) to \(million($0.high)))",
          zh: "（均值的95%置信区间为\(tenThousand($0.low))至\(tenThousand($0.high))万元）")
      }
      ?? estimate.absence.map {
        LocalizedText(
          en: " (no interval: \($0.words.english))", zh: "（无置信区间：\($0.words.chinese)）")
      }
    return LocalizedText(
      en: "From \(first) to \(date) the district pays \(million(mean)) million yuan on "
        + "average for homes, their residents and canteens\(interval?.english ?? ""); nine futures in "
        + "ten cost between \(million(quantiles.q05)) and \(million(quantiles.q95)) million.",
      zh: "自\(first)至\(date)，区财政用于养老机构、入住补贴和幸福餐厅的支出平均为\(tenThousand(mean))万元"
        + "\(interval?.chinese ?? "")；十分之九的未来在\(tenThousand(quantiles.q05))至"
        + "\(tenThousand(quantiles.q95))万元之间。")[language]
  }
}

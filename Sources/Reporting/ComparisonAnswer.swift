import CivilCalendar
import Experimentation
import Measurement

/// What a plan changes, in plain sentences.
struct ComparisonAnswer {
  private let comparison: PlanComparison
  private let language: Language

  init(_ comparison: PlanComparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  var paragraphs: [String] {
    (promises + [receipt, controlReceipt, warning, unmatched]).compactMap { $0 }
      .map { $0[language] }
  }

  private var promises: [LocalizedText] {
    zip(comparison.layout.promises, comparison.promises).compactMap { promise, pairs in
      guard let date = promise.dates.last, let pair = pairs.last, pair.discordant > 0,
        let baseline = pair.baseline.share, let plan = pair.plan.share
      else { return nil }
      let (from, to) = (NumberText.percent(baseline), NumberText.percent(plan))
      return LocalizedText(
        en: "The promise of \(promise.name.english) on \(date): kept with probability \(to) "
          + "instead of \(from). Of \(pair.count) futures \(pair.onlyPlan) keep it only under "
          + "this plan and \(pair.onlyBaseline) only under the baseline.",
        zh: "“\(promise.name.chinese)”在\(date)的实现概率由\(from)变为\(to)。"
          + "\(pair.count)种未来中，\(pair.onlyPlan)种仅在本方案下实现，"
          + "\(pair.onlyBaseline)种仅在基准下实现。")
    }
  }

  /// The receipt for the pairing, on the measure that promises are made of.
  private var receipt: LocalizedText? {
    guard let date = comparison.layout.dates.indices.last,
      let column = comparison.districtColumn("beds_per_thousand")
    else { return nil }
    let pair = comparison.difference(date: date, column: column)
    guard let factor = pair.replicationFactor, factor >= 1 else { return nil }
    let times = ReceiptText.factor(factor)
    let correlation = pair.correlation.map { NumberText.decimal($0, decimals: 2) } ?? "–"
    return LocalizedText(
      en: "The same people and chances under both plans: for beds per thousand independent runs "
        + "would need \(times) times as many futures (correlation \(correlation)).",
      zh: "两个方案下人与机遇完全相同：就千人床位而言，相互独立的运行需要\(times)倍的未来才能同样精确"
        + "（相关系数\(correlation)）。")
  }

  /// The receipt for the control, on the same measure.
  private var controlReceipt: LocalizedText? {
    guard let date = comparison.layout.dates.indices.last,
      let column = comparison.districtColumn("beds_per_thousand")
    else { return nil }
    let pair = comparison.difference(date: date, column: column)
    guard let controlled = pair.controlled, let plain = pair.difference.mean,
      let mean = controlled.difference.mean, let factor = controlled.replicationFactor
    else { return nil }
    let paired = ReceiptText.factor(pair.replicationFactor)
    let both = ReceiptText.factor(factor)
    let numbers = [plain, mean, controlled.correction, 3 * controlled.correctionDeviation].map {
      NumberText.decimal($0, decimals: 3)
    }
    let verdict =
      controlled.estimatesAgree
      ? LocalizedText(en: "They agree", zh: "两者相符")
      : LocalizedText(en: "They do NOT agree, which speaks of a fault", zh: "两者不符，可能有错误")
    return LocalizedText(
      en: "The probability that a project has opened by a date is known exactly, so the luck of "
        + "these futures is taken out: by pairing ×\(paired), by pairing and this control "
        + "×\(both). The estimate is \(numbers[1]), by pairing alone \(numbers[0]). "
        + "\(verdict.english): they differ by \(numbers[2]), of which chance explains up to "
        + "\(numbers[3]).",
      zh: "各项目按期开业的概率可精确算出，据此扣除了这些未来的偶然性：仅配对为×\(paired)，"
        + "配对加控制变量为×\(both)。估计值为\(numbers[1])，仅配对为\(numbers[0])。"
        + "\(verdict.chinese)：相差\(numbers[2])，偶然性可解释至\(numbers[3])。")
  }

  private var warning: LocalizedText? {
    guard let date = comparison.layout.dates.indices.last else { return nil }
    let names = comparison.layout.columns.indices.filter {
      comparison.layout.columns[$0].subject.kind == .district
        && comparison.difference(date: date, column: $0).pairingHurts
    }.map { comparison.layout.columns[$0].measure.name }
    guard !names.isEmpty else { return nil }
    return LocalizedText(
      en: "Warning: pairing hurts here, because what is high under one plan is low under the "
        + "other: \(names.joined(separator: ", ")). The intervals hold all the same.",
      zh: "注意：下列指标配对反而不利，因为在一个方案下偏高时在另一方案下偏低："
        + "\(names.joined(separator: "、"))。置信区间依然有效。")
  }

  private var unmatched: LocalizedText? {
    guard comparison.unmatchedColumns > 0 || !comparison.unmatchedPromises.isEmpty else {
      return nil
    }
    let promises = comparison.unmatchedPromises.joined(separator: ", ")
    return LocalizedText(
      en: "Left out, because only one of the two has them or they are defined otherwise: "
        + "\(comparison.unmatchedColumns) columns"
        + (promises.isEmpty ? "." : ", and the promises \(promises)."),
      zh: "只有一方具有或定义不同而未比较：\(comparison.unmatchedColumns)列"
        + (promises.isEmpty ? "。" : "，以及承诺\(promises)。"))
  }
}

import CivilCalendar
import Experimentation
import Measurement
import Reporting

/// The explanation for people: what happens, how sure that is, what it hangs on, what to ask.
struct ExplanationText {
  private let explained: ExplainedResult
  private let language: Language

  init(_ explained: ExplainedResult, language: Language) {
    self.explained = explained
    self.language = language
  }

  var text: String {
    var lines = [explained.title[language], subtitle]
    lines += section(
      LocalizedText(en: "What will happen, and how sure that is", zh: "会怎样，有多大把握"),
      Answer(explained.lookup, language: language).paragraphs)
    lines += section(
      LocalizedText(en: "What it hangs on", zh: "取决于什么"),
      explained.promises.map { sentence($0)[language] })
    lines += ["", LocalizedText(en: "What to ask next", zh: "下一步可问")[language]]
    for question in NextQuestion.all(after: explained) {
      lines += [""] + WrappedText.lines(question.reason[language], width: 98)
      lines.append("  " + question.command)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var subtitle: String {
    let count = NumberText.decimal(
      Double(explained.outcome.design.replications.count), decimals: 0)
    return LocalizedText(
      en: "\(count) possible futures, seed \(explained.seed); \(explained.path)",
      zh: "\(count)种可能的未来，随机种子\(explained.seed)；\(explained.path)")[language]
  }

  private func section(_ heading: LocalizedText, _ paragraphs: [String]) -> [String] {
    paragraphs.reduce(into: ["", heading[language]]) {
      $0 += [""] + WrappedText.lines($1, width: 98)
    }
  }

  func sentence(_ promised: ExplainedResult.Promised) -> LocalizedText {
    let promise = promised.estimate.promise
    let date = promise.dates.last?.description ?? ""
    if promised.drivers.isEmpty {
      return LocalizedText(
        en: "\(promise.name.english), \(date): of \(explained.correlationCount) correlations "
          + "looked at none of its own can be told from chance.",
        zh: "“\(promise.name.chinese)”（\(date)）：所考察的\(explained.correlationCount)个相关系数中，"
          + "没有一个能与偶然区分。")
    }
    let parts = promised.drivers.map(part)
    return LocalizedText(
      en: "\(promise.name.english), \(date), hangs on "
        + parts.map(\.english).joined(separator: "; ")
        + ". (Rank correlations with its measure; their intervals cover all "
        + "\(explained.correlationCount) looked at together in 95 of 100 results. A correlation is "
        + "not yet a cause.)",
      zh: "“\(promise.name.chinese)”（\(date)）取决于：" + parts.map(\.chinese).joined(separator: "；")
        + "。（均为与该指标的秩相关系数，其区间对所考察的\(explained.correlationCount)个系数同时成立"
        + "（95%）。相关并不等于因果。）")
  }

  private func part(_ driver: Driver) -> LocalizedText {
    let numbers = [
      driver.correlation.coefficient, driver.correlation.interval.low,
      driver.correlation.interval.high,
    ].map { NumberText.decimal($0, decimals: 2) }
    let (above, elsewhere) = (share(driver.keptAbove), share(driver.keptElsewhere))
    let cases =
      driver.candidate.facility == nil
      ? LocalizedText(
        en: "kept in \(above.english) of the futures with more than the middle one, in "
          + "\(elsewhere.english) of the others",
        zh: "高于中位数的未来中\(above.chinese)实现，其余\(elsewhere.chinese)")
      : LocalizedText(
        en: "kept in \(above.english) of the futures in which it is, in \(elsewhere.english) of "
          + "the others",
        zh: "开业的未来中\(above.chinese)实现，其余\(elsewhere.chinese)")
    return LocalizedText(
      en: "\(driver.candidate.name.english): \(numbers[0]) (\(numbers[1]) to \(numbers[2])), "
        + cases.english,
      zh: "\(driver.candidate.name.chinese)：\(numbers[0])（\(numbers[1])至\(numbers[2])），"
        + cases.chinese)
  }

  private func share(_ proportion: Proportion) -> LocalizedText {
    guard let share = proportion.share else { return LocalizedText(en: "none", zh: "无") }
    let percent = NumberText.percent(share)
    let bounds = PromiseTable.interval(proportion)
    return LocalizedText(
      en: "\(percent) (\(bounds.english))", zh: "\(percent)（\(bounds.chinese)）")
  }
}

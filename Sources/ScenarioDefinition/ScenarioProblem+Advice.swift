public import Measurement

extension ScenarioProblem {
  public var advice: LocalizedText? {
    switch self {
    case .unknownKey(_, let nearest, let known):
      suggestion(nearest, among: known, listing: LocalizedText(en: "known keys", zh: "可用的键"))
    case .unknownChoice(_, let nearest, let choices):
      suggestion(nearest, among: choices, listing: LocalizedText(en: "choices", zh: "可选"))
    case .unknownDistribution(_, let nearest, let families):
      suggestion(nearest, among: families, listing: LocalizedText(en: "distributions", zh: "可用的分布"))
    case .unknownReference(_, _, let nearest, let known):
      suggestion(nearest, among: known, listing: LocalizedText(en: "defined are", zh: "已定义"))
    case .missingKey, .noValue:
      LocalizedText(
        en: "there are no defaults; write a value", zh: "没有默认值，请填写")
    case .quotedNumber: LocalizedText(en: "remove the quotes", zh: "请去掉引号")
    case .notANumber(let text, let fault): fault.advice(for: text)
    case .notAnInteger:
      LocalizedText(en: "write it without a point and exponent", zh: "请不要使用小数点和指数")
    case .notABoolean: LocalizedText(en: "write yes or no", zh: "请写 yes（是）或 no（否）")
    case .controlCharacter:
      LocalizedText(en: "type the text again instead of pasting it", zh: "请重新输入文字，不要粘贴")
    case .formulaStart:
      LocalizedText(en: "start with a letter or a digit", zh: "请以文字或数字开头")
    case .notADate(_, let correct?):
      LocalizedText(en: "did you mean \(correct)?", zh: "是否应为 \(correct)？")
    case .notADate(_, nil):
      LocalizedText(
        en: "write year, month and day with hyphens and leading zeros",
        zh: "请依次写年、月、日，用连字符隔开，不足两位补零")
    case .noSuchDay:
      LocalizedText(en: "check the month's length", zh: "请核对该月有几天")
    case .datesNotRising:
      LocalizedText(en: "put the earliest date first, and each date once", zh: "请把最早的日期放在最前，且不要重复")
    case .supportOutsideRange:
      LocalizedText(
        en:
          "choose a bounded distribution: constant, uniform, triangular, beta, or normal with from and to",
        zh: "请改用有界的分布：constant、uniform、triangular、beta，或带 from 和 to 的 normal")
    case .badIdentifier, .identifierTooLong:
      LocalizedText(
        en:
          "use small letters a to z, digits and hyphens, starting with a letter, 64 characters at most",
        zh: "请用小写字母 a 到 z、数字和连字符，以字母开头，最多 64 个字符")
    case .identifierLikeDate(let text):
      LocalizedText(
        en: "write for example 'home-\(text)'", zh: "例如写成“home-\(text)”")
    case .reservedIdentifier: LocalizedText(en: "choose another name", zh: "请换一个名称")
    case .inconsistent(_, let advice): advice
    case .furtherProblems: LocalizedText(en: "correct those above first", zh: "请先改正以上问题")
    case .wrongShape:
      LocalizedText(
        en: "'carecap init example.yaml' writes a complete scenario to compare with",
        zh: "用 carecap init example.yaml 可生成完整的示例方案供对照")
    case .outOfRange, .dateOutOfRange:
      LocalizedText(
        en: "check the unit and the digits; 'carecap describe' lists the figures with their units",
        zh: "请核对单位和位数；carecap describe 会列出各项数值及单位")
    case .emptyList, .emptyText, .tooFewItems:
      LocalizedText(en: "write what is missing", zh: "请补充内容")
    case .textTooLong: LocalizedText(en: "say it shorter", zh: "请缩短文字")
    case .boundsNotRising, .nothingBetween:
      LocalizedText(en: "write the smaller one first", zh: "请把较小的写在前面")
    case .differingCounts:
      LocalizedText(en: "give each item of one list its item of the other", zh: "两个列表须逐项对应")
    case .zeroWeights:
      LocalizedText(en: "write at least one weight above 0", zh: "至少写一个大于 0 的权重")
    case .tooManyItems: LocalizedText(en: "shorten the list", zh: "请缩短列表")
    }
  }

  private func suggestion(
    _ nearest: String?, among names: [String], listing: LocalizedText
  ) -> LocalizedText? {
    if let nearest {
      return LocalizedText(
        en: "did you mean '\(echoed(nearest))'?", zh: "是否应为“\(echoed(nearest))”？")
    }
    if names.isEmpty {
      return LocalizedText(en: "define it first, or remove this", zh: "请先定义，或删除此项")
    }
    let shown = names.prefix(12).map { echoed($0) }
    let rest = names.count > shown.count ? ["…"] : []
    return LocalizedText(
      en: "\(listing.english): \((shown + rest).joined(separator: ", "))",
      zh: "\(listing.chinese)：\((shown + rest).joined(separator: "、"))")
  }
}

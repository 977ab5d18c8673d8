import Measurement

extension NumberFault {
  var predicate: LocalizedText {
    switch self {
    case .empty: LocalizedText(en: "is empty, where a number is expected", zh: "是空的，此处应为数字")
    case .tooLong: LocalizedText(en: "has too many characters for a number", zh: "太长，不像数字")
    case .tooLarge: LocalizedText(en: "is too large to calculate with", zh: "太大，无法计算")
    case .tooSmall: LocalizedText(en: "is too close to 0 to calculate with", zh: "太接近 0，无法计算")
    case .notFinite: LocalizedText(en: "is not a finite number", zh: "不是有限的数")
    default: LocalizedText(en: "is not a number", zh: "不是数字")
    }
  }

  func advice(for text: String) -> LocalizedText? {
    switch self {
    case .empty, .tooLarge, .tooSmall, .notFinite, .word, .tooLong:
      LocalizedText(en: "write digits, such as 12 or 0.75", zh: "请写数字，例如 12 或 0.75")
    case .percentSign:
      LocalizedText(en: "write a share: 0.05 for 5%", zh: "请写成小数：5% 写作 0.05")
    case .leadingZero: LocalizedText(en: "remove the leading zeros", zh: "请去掉开头的 0")
    case .otherBase: LocalizedText(en: "write it as a decimal number", zh: "请写成十进制数")
    case .underscore: LocalizedText(en: "remove the underscores", zh: "请去掉下划线")
    case .timeOfDay:
      LocalizedText(
        en: "this looks like a time of day; write a number in the unit asked for",
        zh: "这像是时刻；请按所要求的单位写数字")
    case .interval:
      LocalizedText(
        en: "for a range write {distribution: uniform, from: …, to: …} where chance is allowed",
        zh: "若允许随机，范围请写成 {distribution: uniform, from: …, to: …}")
    case .decimalComma(let correct):
      LocalizedText(en: "use a decimal point: \(correct)", zh: "请用小数点：\(correct)")
    case .thousandsSeparator(let correct):
      LocalizedText(en: "write it without separators: \(correct)", zh: "请去掉千位分隔符：\(correct)")
    case .fullWidth(let correct):
      LocalizedText(
        en: "these are full-width characters; write \(correct)", zh: "这是全角字符，请写半角：\(correct)")
    case .chineseNumeral:
      LocalizedText(
        en: "write digits only: 30000 instead of 3万", zh: "请只写阿拉伯数字：3万 写作 30000")
    case .gluedUnit(let number, let unit):
      LocalizedText(
        en: "write \(number) without '\(echoed(unit))'; the unit is fixed",
        zh: "请只写 \(number)，不写“\(echoed(unit))”，单位是固定的")
    case .blanks(let correct):
      LocalizedText(en: "write it without blanks: \(correct)", zh: "请去掉空格：\(correct)")
    }
  }
}

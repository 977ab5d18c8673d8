/// Why a text is not a number, as far as advice differs.
public enum NumberFault: Error, Hashable, Sendable {
  case empty, word, tooLong, tooLarge, tooSmall
  case percentSign, notFinite, leadingZero, otherBase, underscore, timeOfDay, interval
  case decimalComma(correct: String)
  case thousandsSeparator(correct: String)
  case fullWidth(correct: String)
  case chineseNumeral
  case gluedUnit(number: String, unit: String)
  case blanks(correct: String)
}

extension NumberFault {
  /// Finds out what keeps `text` from being a number.
  init(in text: String) {
    guard text.utf8.count <= 4 * NumberText.lengthLimit else {
      self = .tooLong
      return
    }
    let fault =
      NumberFault.ofForeignCharacters(in: text) ?? NumberFault.ofSeparators(in: text)
      ?? NumberFault.ofOtherNotations(in: text) ?? NumberFault.ofUnit(in: text)
    self = fault ?? (text.utf8.count > NumberText.lengthLimit ? .tooLong : .word)
  }

  private static func ofForeignCharacters(in text: String) -> NumberFault? {
    if text.isEmpty { return .empty }
    if text.unicodeScalars.contains(where: { "%％‰".unicodeScalars.contains($0) }) {
      return .percentSign
    }
    let numerals = "〇零一二三四五六七八九十百千万亿兩两壹贰叁肆伍陆柒捌玖拾佰仟萬億"
    if text.unicodeScalars.contains(where: { numerals.unicodeScalars.contains($0) }) {
      return .chineseNumeral
    }
    let narrow = String(String.UnicodeScalarView(text.unicodeScalars.map(narrowed)))
    if narrow != text, NumberText.isNumber(narrow) { return .fullWidth(correct: narrow) }
    return nil
  }

  /// The half-width form of a full-width character (U+FF01 to U+FF5E).
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func ofSeparators(in text: String) -> NumberFault? {
    let withoutBlanks = String(text.filter { !$0.isWhitespace })
    if withoutBlanks != text, NumberText.isNumber(withoutBlanks) {
      return .blanks(correct: withoutBlanks)
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "，" }
    guard parts.count > 1 else { return nil }
    let joined = parts.joined()
    if parts.dropFirst().allSatisfy({ $0.prefix { $0.isNumber }.count == 3 }),
      NumberText.isNumber(joined)
    {
      return .thousandsSeparator(correct: joined)
    }
    let pointed = parts.joined(separator: ".")
    return NumberText.isNumber(pointed) ? .decimalComma(correct: pointed) : nil
  }

  private static func ofOtherNotations(in text: String) -> NumberFault? {
    let small = text.lowercased()
    let unsigned = small.drop { $0 == "-" || $0 == "+" || $0 == "." }
    if ["nan", "inf", "infinity", "∞"].contains(unsigned) { return .notFinite }
    if ["0x", "0o", "0b"].contains(unsigned.prefix(2)) { return .otherBase }
    if NumberText.isNumber(text.filter { $0 != "_" }) { return .underscore }
    let clock = text.split(separator: ":", omittingEmptySubsequences: false)
    if clock.count > 1, clock.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) {
      return .timeOfDay
    }
    let withoutZeros = unsigned.drop { $0 == "0" }
    if unsigned.first == "0", NumberText.isNumber(String(withoutZeros)) { return .leadingZero }
    let bounds = text.split { "-~～—–至".contains($0) }
    if bounds.count == 2, bounds.allSatisfy({ NumberText.isNumber(String($0)) }) {
      return .interval
    }
    return nil
  }

  private static func ofUnit(in text: String) -> NumberFault? {
    let number = text.prefix { $0.isASCIIDigit || "+-.".contains($0) }
    guard NumberText.isNumber(String(number)) else { return nil }
    let unit = text.dropFirst(number.count).drop(while: \.isWhitespace)
    return unit.isEmpty ? nil : .gluedUnit(number: String(number), unit: String(unit))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// Numbers as this format writes them.
///
/// A number is an optional sign, digits 0 to 9, optionally a point and digits,
/// optionally an exponent: `-12`, `0.75`, `1.5e-3`. Nothing else is: no blanks,
/// no leading zeros, no other bases, no infinity. The grammar is our own
/// because those of YAML and of `Double.init` accept such things silently.
package enum NumberText {
  static let lengthLimit = 40

  static func number(_ text: String) throws(NumberFault) -> Double {
    guard isNumber(text), let value = Double(text) else { throw NumberFault(in: text) }
    guard value.isFinite else { throw .tooLarge }
    if value == 0, hasNonzeroMantissa(text) { throw .tooSmall }
    return value
  }

  /// Nil if the number is not an integer or has too many digits for one.
  static func integer(_ text: String) throws(NumberFault) -> Int? {
    _ = try number(text)
    guard !text.contains(where: { $0 == "." || $0 == "e" || $0 == "E" }) else { return nil }
    guard let value = Int(text) else { throw .tooLarge }
    return value
  }

  static func isNumber(_ text: String) -> Bool {
    guard text.utf8.count <= lengthLimit else { return false }
    var rest = text.utf8[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest.removeFirst()
    }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let digitCount = dropDigits(&rest)
    guard digitCount > 0, digitCount == 1 || !startsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard dropDigits(&rest) > 0 else { return false }
    }
    if let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest.removeFirst()
      }
      guard (1...4).contains(dropDigits(&rest)) else { return false }
    }
    return rest.isEmpty
  }

  private static func dropDigits(_ rest: inout Substring.UTF8View) -> Int {
    var count = 0
    while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      rest.removeFirst()
      count += 1
    }
    return count
  }

  private static func hasNonzeroMantissa(_ text: String) -> Bool {
    text.prefix { $0 != "e" && $0 != "E" }.contains { ("1"..."9").contains($0) }
  }

  /// A number without a needless `.0`, for sentences and schemas.
  package static func shortest(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

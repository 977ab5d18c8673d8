/// `value` in hexadecimal digits, with zeros in front up to `digits`.
func hexadecimal(_ value: UInt64, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

extension Double {
  /// The shortest decimal that reads back as this number, the same in every
  /// country; empty for NaN, which stands for "no such number".
  ///
  /// A whole number has no ".0", and zero has no sign.
  var tableText: String {
    if isNaN { return "" }
    if self == rounded(), magnitude < 0x1p53 { return String(Int(self)) }
    return description
  }
}

extension Double? {
  /// As for a number; empty where there is none.
  var tableText: String { self?.tableText ?? "" }
}

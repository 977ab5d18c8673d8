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

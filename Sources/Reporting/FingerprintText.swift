enum FingerprintText {
  /// Sixteen hexadecimal digits.
  static func hexadecimal(_ fingerprint: UInt64) -> String {
    let digits = String(fingerprint, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

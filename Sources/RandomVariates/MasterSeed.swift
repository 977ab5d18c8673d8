/// The one number from which all random numbers of an experiment follow.
///
/// It has 128 bits, the width of the key of Philox4x64. Every value is as good
/// as any other: neighbouring seeds give unrelated numbers.
@frozen
public struct MasterSeed: Hashable, Sendable, BitwiseCopyable {
  public let high: UInt64
  public let low: UInt64

  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  @inlinable
  public init(_ low: UInt64) {
    self.init(high: 0, low: low)
  }
}

extension MasterSeed: CustomStringConvertible {
  /// Reads decimal digits, up to 2^64 − 1, or `0x` and 1 to 32 hexadecimal
  /// digits. Signs, blanks and separators are refused.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    if bytes.starts(with: "0x".utf8) {
      self.init(hexadecimalDigits: bytes.dropFirst(2))
    } else {
      self.init(decimalDigits: bytes[...])
    }
  }

  private init?(hexadecimalDigits digits: ArraySlice<UInt8>) {
    guard (1...32).contains(digits.count) else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for byte in digits {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      high = high << 4 | low >> 60
      low = low << 4 | UInt64(digit)
    }
    self.init(high: high, low: low)
  }

  private init?(decimalDigits digits: ArraySlice<UInt8>) {
    guard !digits.isEmpty else { return nil }
    var value: UInt64 = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    self.init(value)
  }

  /// The shorter of the two forms that reads back as this seed; decimal if
  /// they are of equal length.
  public var description: String {
    let lowDigits = String(low, radix: 16)
    if high == 0 {
      let decimal = String(low)
      return decimal.utf8.count <= lowDigits.utf8.count + 2 ? decimal : "0x" + lowDigits
    }
    let zeros = String(repeating: "0", count: 16 - lowDigits.utf8.count)
    return "0x" + String(high, radix: 16) + zeros + lowDigits
  }
}

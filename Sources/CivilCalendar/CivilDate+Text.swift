extension CivilDate: CustomStringConvertible {
  /// The date as `yyyy-mm-dd` (ISO 8601-1:2019, extended format).
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Reads a date written exactly as `yyyy-mm-dd`.
  ///
  /// Anything else gives `nil`: a day that does not exist, a part with too few
  /// digits, a blank, a sign, digits other than 0 to 9 of ASCII.
  public init?(_ text: some StringProtocol) {
    var numbers = [0, 0, 0]
    var part = 0
    var position = 0
    for byte in text.utf8 {
      switch position {
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { return nil }
        part += 1
      case 0..<10:
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}

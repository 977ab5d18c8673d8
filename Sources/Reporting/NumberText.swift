/// Numbers for people to read, the same in every locale.
package enum NumberText {
  /// `12345.678` to 1 decimal is `12,345.7`; ties go to even.
  package static func decimal(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrEven)
    guard scaled < 1e18 else { return "–" }
    let whole = Int64(scaled / scale)
    let fraction = Int64(scaled) - whole * Int64(scale)
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + grouped(whole) }
    let digits = String(fraction)
    return sign + grouped(whole) + "."
      + String(repeating: "0", count: decimals - digits.count) + digits
  }

  /// Half the width of an interval; one that would read as nothing is less than one unit of the
  /// last decimal: `0.003` to 2 decimals is `<0.01`.
  package static func halfWidth(_ value: Double, decimals: Int) -> String {
    var smallest = 1.0
    for _ in 0..<decimals { smallest /= 10 }
    return value < smallest / 2
      ? "<" + decimal(smallest, decimals: decimals) : decimal(value, decimals: decimals)
  }

  /// A whole number of 0 or more, with a comma before every three digits.
  package static func grouped(_ value: some BinaryInteger) -> String {
    let digits = Array(String(value))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// `0.1234` is `12%`; near 0 and 1 a decimal more.
  package static func percent(_ share: Double) -> String {
    let isNearEnd = (share < 0.0995 && share > 0) || (share > 0.9005 && share < 1)
    return decimal(share * 100, decimals: isNearEnd ? 1 : 0) + "%"
  }

  /// As many decimals as the interval justifies, at most `most`.
  package static func decimals(for halfWidth: Double, most: Int) -> Int {
    var decimals = 0
    var unit = 1.0
    while decimals < most, halfWidth < unit * 0.95 {
      decimals += 1
      unit /= 10
    }
    return decimals
  }
}

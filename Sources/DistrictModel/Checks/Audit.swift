import CivilCalendar

/// Compares what must be equal, and keeps what is not.
struct Audit {
  /// The first few of those found.
  private(set) var imbalances: [Imbalance] = []
  private static let most = 10

  let date: CivilDate
  /// Whether the run ends here: some balances are struck once.
  let isLast: Bool

  init(date: CivilDate, isLast: Bool) {
    self.date = date
    self.isLast = isLast
  }

  mutating func expect<Number: BinaryInteger>(
    _ check: DistrictBalance, of subject: @autoclosure () -> String, _ found: Number,
    toBe expected: Number
  ) {
    if found != expected {
      report(check, of: subject(), found: "\(found)", expected: "\(expected)")
    }
  }

  /// - Parameter tolerance: the most that rounding to whole fen can make.
  mutating func expect(
    _ check: DistrictBalance, of subject: @autoclosure () -> String, fen found: Int64,
    toBe expected: Double, within tolerance: Double
  ) {
    // Sums in floating point are good to twelve digits.
    if abs(Double(found) - expected) > tolerance + 1e-9 * abs(expected) {
      report(
        check, of: subject(), found: "\(Double(found) / 100) yuan",
        expected: "\(expected / 100) yuan")
    }
  }

  mutating func report(
    _ check: DistrictBalance, of subject: String, found: String, expected: String
  ) {
    guard imbalances.count < Self.most else { return }
    imbalances.append(
      Imbalance(
        check: check, date: date, subject: subject, found: found, expected: expected))
  }
}

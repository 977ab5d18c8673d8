/// Whether the mean of some numbers is near enough to normal for a Student interval.
///
/// Cochran (1977), "Sampling Techniques", 3rd edition, section 2.15: the sample needs more
/// than 25 times its squared skewness, or the interval misses too often on one side. The
/// skewness is itself an estimate, far too low where a rare large number has not come yet; so
/// 100 numbers are asked for in any case. A number that comes in fewer than three of a
/// hundred replications may still be missed by a hundred.
///
/// For numbers of one sign the rule keeps the interval on their side of zero: the lower end
/// would be below zero only if the coefficient of variation c were above √n / t, and the
/// skewness of numbers above zero is at least c - 1/c, which is then beyond √n / 5.
enum MeanSuitability {
  static let fewest = 100
  static let numbersPerSquaredSkewness = 25.0

  /// Why there is no interval; nil where there may be one.
  static func absence(count: Int, isConstant: Bool, skewness: Double) -> IntervalAbsence? {
    if count < fewest { return .few }
    if isConstant { return .constant }
    return Double(count) > numbersPerSquaredSkewness * skewness * skewness ? nil : .skewed
  }
}

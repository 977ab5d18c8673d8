import RandomVariates

/// Student's test of a mean; of paired differences it is the paired test.
enum MeanTest {
  /// The probability of a mean as high as that of `values`, or higher, if the true mean were
  /// `level`; 1 for fewer than two values.
  ///
  /// Values without any variation are taken at their word.
  static func above(_ level: Double, _ values: [Double]) -> Double {
    let moments = RunningMoments(values)
    guard moments.count >= 2 else { return 1 }
    let distance = moments.mean - level
    guard moments.standardError > 0 else { return distance > 0 ? 0 : 1 }
    return StudentT.orMore(
      distance / moments.standardError, degreesOfFreedom: Double(moments.count - 1))
  }
}

/// The checks that stand between a planner's numbers and GSL, which hangs or
/// answers wrongly on bad ones.
enum ParameterCheck {
  /// No quantity of a care system is larger, and no product or exponential of
  /// such numbers in this module overflows.
  static let magnitude = 1e15

  static let any = -magnitude...magnitude
  static let positive = (1 / magnitude)...magnitude

  static func require(
    _ value: Double, _ parameter: DistributionError.Parameter, in allowed: ClosedRange<Double>
  ) throws(DistributionError) {
    guard value.isFinite else { throw .notFinite(parameter, value) }
    guard allowed.contains(value) else {
      throw .outOfRange(parameter, value, allowed: allowed)
    }
  }

  static func require(
    _ lower: Double, _ lowerName: DistributionError.Parameter,
    below upper: Double, _ upperName: DistributionError.Parameter, mayBeEqual: Bool = false
  ) throws(DistributionError) {
    guard lower < upper || (mayBeEqual && lower == upper) else {
      throw .notInOrder(lowerName, lower, upperName, upper, mayBeEqual: mayBeEqual)
    }
  }
}

/// A mean difference, freed of what a control of known mean explains.
///
/// The regression of the differences on the control, read off where the control has its known
/// mean. Coefficient and mean come from the same replications, which biases the estimate a
/// little and its textbook interval where the two are not jointly normal; so both are taken
/// from the jackknife: Lavenberg, Moeller & Welch (1982), "Statistical results on control
/// variables with application to queueing network simulation", Operations Research 30, 182-202,
/// and Nelson (1990), "Control-variate remedies", Operations Research 38, 974-992.
public struct ControlledDifference: Hashable, Sendable {
  /// The jackknife's pseudo-values: their mean is the estimate, their interval its interval.
  public let difference: Estimate
  /// How many times as many replications two independent runs without control would need for
  /// an interval as narrow; nil where the control explains everything.
  public let replicationFactor: Double?
  /// The paired estimate less this one, and the standard deviation that chance gives it.
  public let correction: Double
  public let correctionDeviation: Double

  /// Whether the control explains all of the difference, so that its mean is known exactly.
  public var isExact: Bool { difference.absence == .constant }

  /// Whether the paired and the controlled estimate differ by no more than chance explains in
  /// 997 runs of 1,000.
  public var estimatesAgree: Bool { abs(correction) <= 3 * correctionDeviation }

  /// Residuals beyond this share of the spread are more than rounding.
  private static let rounding = 1e-9

  /// Nil where the control never varies, or too rarely for its coefficient to be known
  /// (`MeanSuitability` of the control itself).
  ///
  /// - Parameters:
  ///   - control: Less its known mean, for each of the differences.
  ///   - independentSquares: The sums of squared deviations of both plans' numbers, together.
  init?(_ differences: [Double], control: [Double], independentSquares: Double) {
    guard let first = control.first else { return nil }
    let controls = Moments(control)
    let isConstant = control.allSatisfy { $0 == first }
    guard
      MeanSuitability.absence(
        count: control.count, isConstant: isConstant, skewness: controls.skewness) == nil
    else { return nil }
    let n = Double(control.count)
    let squares = controls.sumOfSquaredDeviations
    let moments = Moments(differences)
    let products = zip(control, differences).reduce(0) {
      $0 + ($1.0 - controls.mean) * ($1.1 - moments.mean)
    }
    let slope = products / squares
    let atKnownMean = moments.mean - slope * controls.mean
    let scale = Self.rounding * (moments.sumOfSquaredDeviations / n).squareRoot()
    var isExact = true
    let pseudoValues = zip(control, differences).map { control, difference in
      let deviation = control - controls.mean
      let residual = difference - moments.mean - slope * deviation
      if abs(residual) > scale { isExact = false }
      let influence = 1 / n - controls.mean * deviation / squares
      let leverage = 1 / n + deviation * deviation / squares
      return atKnownMean + (n - 1) * influence * residual / (1 - leverage)
    }
    difference = Estimate(isExact ? pseudoValues.map { _ in atKnownMean } : pseudoValues)
    replicationFactor =
      isExact ? nil : independentSquares / Moments(pseudoValues).sumOfSquaredDeviations
    correction = moments.mean - (difference.mean ?? atKnownMean)
    correctionDeviation = abs(slope) * (squares / (n - 1) / n).squareRoot()
  }
}

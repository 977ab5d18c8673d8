/// Count, mean, variance and extremes of observations.
///
/// The moments are updated one observation at a time, without the cancellation
/// of the sum of squares: B. P. Welford, "Note on a Method for Calculating
/// Corrected Sums of Squares and Products", Technometrics 4 (1962). The result
/// depends, in its last bits, on the order of the observations.
@frozen
public struct Tally: Hashable, BitwiseCopyable, Sendable {
  @usableFromInline var observationCount = 0
  @usableFromInline var runningMean = 0.0
  @usableFromInline var squaredDeviations = 0.0
  @usableFromInline var least = Double.infinity
  @usableFromInline var greatest = -Double.infinity

  @inlinable
  public init() {}

  /// Adds an observation, which must be a finite number.
  @inlinable
  public mutating func record(_ value: Double) {
    precondition(value.isFinite, "an observation must be a finite number")
    observationCount += 1
    let deviation = value - runningMean
    runningMean += deviation / Double(observationCount)
    squaredDeviations += deviation * (value - runningMean)
    if value < least { least = value }
    if value > greatest { greatest = value }
  }

  /// How many observations there are.
  @inlinable public var count: Int { observationCount }

  /// The mean; `nil` without observations.
  @inlinable public var mean: Double? { count > 0 ? runningMean : nil }

  /// The sample variance, with divisor `count - 1`; `nil` below two observations.
  @inlinable public var variance: Double? {
    count > 1 ? squaredDeviations / Double(count - 1) : nil
  }

  /// The square root of the sample variance; `nil` below two observations.
  @inlinable public var standardDeviation: Double? { variance?.squareRoot() }

  /// The least observation; `nil` without observations.
  @inlinable public var minimum: Double? { count > 0 ? least : nil }

  /// The greatest observation; `nil` without observations.
  @inlinable public var maximum: Double? { count > 0 ? greatest : nil }
}

/// Why a distribution cannot be made of the numbers given.
///
/// The cases carry what a message needs: which parameter, its value, and what
/// would be allowed.
public enum DistributionError: Error, Hashable, Sendable {
  /// The parameter is infinite or not a number.
  case notFinite(Parameter, Double)
  /// The parameter lies outside what is allowed beside the other parameters.
  case outOfRange(Parameter, Double, allowed: ClosedRange<Double>)
  /// The first parameter must be less than the second, or equal if
  /// `mayBeEqual`.
  case notInOrder(Parameter, Double, Parameter, Double, mayBeEqual: Bool)
  /// The range of a truncated distribution has no probability worth the name.
  case nothingWithin(from: Double, to: Double)
  /// A table has no entries, or fewer than its kind needs.
  case tooFewEntries(Parameter, Int, needed: Int)
  /// Two lists that belong together have different lengths.
  case differentCounts(Parameter, Int, Parameter, Int)
  /// All weights of a table are zero.
  case weightsSumToZero

  /// The name of a parameter, as a planner writes it.
  public enum Parameter: String, CaseIterable, Hashable, Sendable {
    case value, values, weights, probability, probabilities
    case from, to, mode
    case mean, standardDeviation, median, spread, shape, stages
    case dispersion, trials, copies, factor
    case times, rates
  }
}

extension DistributionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFinite(let parameter, let value):
      "\(parameter) must be a finite number, and is \(value)"
    case .outOfRange(let parameter, let value, let allowed):
      "\(parameter) must lie in \(allowed.lowerBound)...\(allowed.upperBound), and is \(value)"
    case .notInOrder(let lower, let lowerValue, let upper, let upperValue, let mayBeEqual):
      "\(lower) must be less than \(mayBeEqual ? "or equal to " : "")\(upper), "
        + "and they are \(lowerValue) and \(upperValue)"
    case .nothingWithin(let from, let to):
      "nothing of the distribution lies between \(from) and \(to)"
    case .tooFewEntries(let parameter, let count, let needed):
      "\(parameter) must have at least \(needed) entries, and has \(count)"
    case .differentCounts(let one, let count, let other, let otherCount):
      "\(one) has \(count) entries and \(other) has \(otherCount)"
    case .weightsSumToZero:
      "weights must not all be zero"
    }
  }
}

/// A number that theory knows and a simulation estimates.
package struct TheoryCheck: Sendable {
  package enum Estimator: String, Sendable {
    /// The mean over independent replications.
    case mean
    /// The mean of the values over the mean of the weights: regenerative cycles, or a
    /// share of customers.
    case ratio
    /// The root of the mean squared deviation from a mean that theory knows too.
    case standardDeviation = "standard deviation"
    /// Pearson's χ² over classes. The exact value is its mean, the degrees of freedom; its
    /// bias is that of the classes: every other one too likely by that share, and every
    /// other one too unlikely.
    case classes
  }

  package let name: String
  package let exact: Double
  /// Author and year of the theory, or how the value is derived.
  package let source: String
  package let estimator: Estimator
  /// The largest relative bias that may escape a full run.
  package let tolerance: Double

  package init(
    _ name: String, _ exact: Double, source: String, estimator: Estimator = .mean,
    tolerance: Double = 0.01
  ) {
    self.name = name
    self.exact = exact
    self.source = source
    self.estimator = estimator
    self.tolerance = tolerance
  }
}

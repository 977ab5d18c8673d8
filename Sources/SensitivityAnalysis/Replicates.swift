/// What a model answers at one point: a number of each replication.
///
/// A deterministic model answers with one number. Where two points are compared, the
/// numbers at the same place come from the same chances.
public typealias Replicates = [Double]

extension Replicates {
  /// The mean.
  ///
  /// - Precondition: there is a number.
  var mean: Double {
    precondition(!isEmpty, "a point has replications")
    return reduce(0, +) / Double(count)
  }

  /// The variance over the replications, with n − 1; 0 for a single number.
  var variance: Double { covariance(with: self) }

  func covariance(with other: Replicates) -> Double {
    guard count > 1 else { return 0 }
    let (mean, otherMean) = (mean, other.mean)
    return zip(self, other).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - otherMean) }
      / Double(count - 1)
  }

  /// An unbiased estimate of the product of two expectations from the same chances.
  ///
  /// The product of the means is on average too large by the covariance of the means.
  func productOfExpectations(with other: Replicates) -> Double {
    mean * other.mean - covariance(with: other) / Double(count)
  }

  func minus(_ other: Replicates) -> Replicates { zip(self, other).map { $0 - $1 } }

  func minus(_ number: Double) -> Replicates { map { $0 - number } }
}

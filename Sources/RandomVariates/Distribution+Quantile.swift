extension Distribution {
  /// The value below which others fall with probability `p`; it does not fall with `p`.
  ///
  /// For designs of experiments, where a coordinate of a point says which quantile is
  /// meant. Gamma and beta have no closed form: there the interval that holds the quantile
  /// is halved until no number lies between its ends.
  ///
  /// - Precondition: 0 < p < 1.
  public func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a probability must lie between 0 and 1, and is \(p)")
    return switch self {
    case .constant(let constant): constant.value
    case .uniform(let family): family.quantile(p)
    case .triangular(let family): family.quantile(p)
    // These two take a uniform of which the value is a falling function.
    case .exponential(let family): family.value(at: 1 - p)
    case .weibull(let family): family.value(at: 1 - p)
    case .lognormal(let family): family.quantile(p)
    case .normal(let family): family.quantile(p)
    case .gamma, .beta: quantileByBisection(p)
    case .empirical(let table): table.quantile(p)
    case .quantiles(let table): table.quantile(p)
    }
  }

  private func quantileByBisection(_ p: Double) -> Double {
    var low = support.lowerBound
    var high = support.upperBound
    if high.isInfinite {
      high = max(mean, 1e-300)
      while cumulativeProbability(high) < p, high < 1e300 { high *= 2 }
    }
    while true {
      let middle = low + (high - low) / 2
      guard low < middle, middle < high else { return high }
      if cumulativeProbability(middle) < p { low = middle } else { high = middle }
    }
  }
}

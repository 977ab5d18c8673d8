import RandomVariates

extension PairedProportion {
  /// The score interval of a difference of paired proportions: Tango (1998), "Equivalence
  /// test and confidence interval for the difference in proportions for the paired-sample
  /// design", Statistics in Medicine 17, 891-908. Requires a replication.
  func scoreInterval(confidence: Double) -> ConfidenceInterval {
    let z = Normal.quantile(ConfidenceInterval.upperProbability(confidence))
    let middle = Double(onlyPlan - onlyBaseline) / Double(count)
    return ConfidenceInterval(
      low: bisect(from: -1, to: middle) { score(at: $0) > z },
      high: bisect(from: middle, to: 1) { score(at: $0) > -z })
  }

  /// How many standard errors the difference seen lies above `delta`, if that is the true
  /// difference; it falls as `delta` rises.
  private func score(at delta: Double) -> Double {
    let (n, gains, losses) = (Double(count), Double(onlyPlan), Double(onlyBaseline))
    // The likeliest probability of a loss, given that the true difference is delta.
    let linear = -gains - losses + (2 * n - gains + losses) * delta
    let constant = -losses * delta * (1 - delta)
    let root = max(0, linear * linear - 8 * n * constant).squareRoot()
    let loss = max(0, (root - linear) / (4 * n))
    let variance = n * (2 * loss + delta * (1 - delta))
    let distance = gains - losses - n * delta
    guard variance > 0 else { return distance > 0 ? .infinity : -.infinity }
    return distance / variance.squareRoot()
  }

  /// The place up to which `holds` is true.
  private func bisect(from low: Double, to high: Double, while holds: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// An interval that covers at least as often as it says, whatever the counts: the
  /// difference of exact limits of the gains and the losses, each missed with half the
  /// probability. Requires a replication.
  func exactInterval(confidence: Double) -> ConfidenceInterval {
    let half = (1 + confidence) / 2
    let gains = Proportion(successes: onlyPlan, of: count).exactInterval(confidence: half)
    let losses = Proportion(successes: onlyBaseline, of: count).exactInterval(confidence: half)
    return ConfidenceInterval(low: gains.low - losses.high, high: gains.high - losses.low)
  }
}

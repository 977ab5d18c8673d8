import RandomVariates

/// Tests of a probability that hold for any number of trials.
public enum ExactBinomial {
  /// The probability of `successes` or more in `trials` if each has the given probability.
  public static func orMore(_ successes: Int, of trials: Int, probability: Double) -> Double {
    // As many failures or fewer: the upper tail without a subtraction from 1.
    orFewer(trials - successes, of: trials, probability: 1 - probability)
  }

  /// The probability of `successes` or fewer in `trials` if each has the given probability.
  public static func orFewer(_ successes: Int, of trials: Int, probability: Double) -> Double {
    if successes >= trials { return 1 }
    if successes < 0 { return 0 }
    guard
      let distribution = try? CountDistribution.binomial(trials: trials, probability: probability)
    else { return .nan }
    return distribution.cumulativeProbability(successes)
  }

  /// The fewest successes in `trials` that show with `confidence` that the probability is at
  /// least `level`; more than `trials` if none do.
  public static func fewestSuccesses(
    of trials: Int, showing level: Double, confidence: Double
  ) -> Int {
    var (low, high) = (0, trials + 1)
    while low < high {
      let middle = (low + high) / 2
      if orMore(middle, of: trials, probability: level) <= 1 - confidence {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}

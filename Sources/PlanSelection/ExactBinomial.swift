import RandomVariates

/// Tests and limits of a probability that hold for any number of trials.
///
/// Clopper & Pearson (1934), "The use of confidence or fiducial limits illustrated in the case
/// of the binomial", Biometrika 26, 404-413.
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

  /// The largest probability that is refused, or the limit below which the true one lies only
  /// with probability 1 − `confidence`.
  public static func lowerLimit(_ successes: Int, of trials: Int, confidence: Double) -> Double {
    successes == 0
      ? 0
      : root { orMore(successes, of: trials, probability: $0) >= 1 - confidence }
  }

  /// The limit above which the true probability lies only with probability 1 − `confidence`.
  public static func upperLimit(_ successes: Int, of trials: Int, confidence: Double) -> Double {
    1 - lowerLimit(trials - successes, of: trials, confidence: confidence)
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

  /// Where a condition begins to hold between 0 and 1, by halving.
  private static func root(_ holds: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return low
  }
}

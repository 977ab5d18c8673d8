/// Probabilities of binomial counts, and the probabilities of success that a count allows.
public enum BinomialTail {
  /// The probability of at most `successes` in `trials` trials, within 10⁻⁷.
  ///
  /// - Precondition: 0 ≤ successes ≤ trials and 0 ≤ p ≤ 1.
  public static func atMost(_ successes: Int, of trials: Int, probability p: Double) -> Double {
    precondition(0 <= successes && successes <= trials, "successes are between none and all")
    precondition(p >= 0 && p <= 1, "a probability lies between 0 and 1")
    if successes == trials || p == 0 { return 1 }
    if p == 1 { return 0 }
    precondition(GSLErrors.areReturned)
    return GSLErrors.checked(
      IncompleteBeta.lower(
        Double(trials - successes), Double(successes + 1), at: 1 - p, complement: p))
  }

  /// The probability of success with which at most `successes` come with probability `tail`:
  /// the exact upper confidence limit of Clopper & Pearson (1934), "The use of confidence or
  /// fiducial limits illustrated in the case of the binomial", Biometrika 26, 404-413.
  ///
  /// - Precondition: 0 ≤ successes ≤ trials, trials ≥ 1 and 0 < tail < 1.
  public static func upperLimit(_ successes: Int, of trials: Int, tail: Double) -> Double {
    precondition(tail > 0 && tail < 1 && trials >= 1, "a limit needs trials and a tail")
    if successes == trials { return 1 }
    var low = Double(successes) / Double(trials)
    var high = 1.0
    // Halving stops where no Double lies between.
    while true {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { return high }
      if atMost(successes, of: trials, probability: middle) > tail {
        low = middle
      } else {
        high = middle
      }
    }
  }
}

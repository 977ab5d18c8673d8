import RandomVariates

/// How sure an alarm is.
package enum Significance {
  /// The probability that a run of all checks raises any false alarm, had the seed been
  /// drawn by lot.
  package static let familyWise = 1e-6

  /// With this probability a bias of the stated size raises an alarm.
  package static let power = 0.99

  /// The significance of each of so many checks (Bonferroni, "Teoria statistica delle
  /// classi e calcolo delle probabilità", 1936).
  package static func ofEach(of checks: Int) -> Double { familyWise / Double(checks) }

  /// The standard errors by which the mean of normal numbers must exceed what may just
  /// pass, for an alarm with probability ``power``.
  static var powerQuantile: Double { Normal.quantile(power) }
}

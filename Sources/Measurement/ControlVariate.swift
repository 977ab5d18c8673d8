/// A number of each replication whose mean over all futures is known without running any.
///
/// How far its average over some replications is from that mean says how lucky they were:
/// Lavenberg & Welch (1981), "A perspective on the use of control variables to increase the
/// efficiency of Monte Carlo simulations", Management Science 27, 322-335.
public struct ControlVariate: Hashable, Sendable {
  /// A column of the layout, and what it is multiplied by.
  public struct Term: Hashable, Sendable {
    public let column: Int
    public let weight: Double

    public init(column: Int, weight: Double) {
      self.column = column
      self.weight = weight
    }
  }

  /// On each date the control is the sum of these.
  public let terms: [Term]
  /// The mean of the sum on each date of the layout.
  public let means: [Double]

  public init(terms: [Term], means: [Double]) {
    self.terms = terms
    self.means = means
  }
}

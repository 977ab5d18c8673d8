/// Where the points of a design are put if a parameter has no bounds: its middle nine
/// tenths, from the 5 % quantile to the 95 % quantile.
public enum CentralRange {
  public static let lower = 0.05
  public static let upper = 0.95

  /// The point at `fraction` of the way, in 0...1.
  public static func probability(at fraction: Double) -> Double {
    lower + (upper - lower) * fraction
  }
}

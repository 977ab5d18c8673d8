public import RandomVariates

/// The points from which Sobol' indices are estimated: rows of two independent points A and
/// B, and of points that agree with A but for one parameter, which they have from B.
///
/// A. Saltelli and others, "Variance based sensitivity analysis of model output. Design and
/// estimator for the total sensitivity index", Computer Physics Communications 181, 2010.
public struct SaltelliDesign: Hashable, Sendable {
  /// How many parameters there may be: A and B are halves of one quasi-random point.
  public static let dimensions = 1...20

  public let dimension: Int
  /// Row by row: A, B, then A with the first parameter of B, with the second, and so on.
  public let points: [UnitPoint]

  /// The number of points in a row.
  public var rowLength: Int { dimension + 2 }

  /// - Parameter rows: best a power of 2, because the Sobol' sequence is then even.
  /// - Precondition: `rows` is positive and `dimension` in `dimensions`.
  public init(rows: Int, dimension: Int, seed: MasterSeed) {
    precondition(rows > 0 && Self.dimensions.contains(dimension), "1 to 20 parameters")
    var sequence = ShiftedSobolSequence(dimension: 2 * dimension, seed: seed)
    var points: [UnitPoint] = []
    points.reserveCapacity(rows * (dimension + 2))
    for _ in 0..<rows {
      let both = sequence.next()
      let (a, b) = (UnitPoint(both[..<dimension]), UnitPoint(both[dimension...]))
      points += [a, b]
      for parameter in 0..<dimension {
        var mixed = a
        mixed[parameter] = b[parameter]
        points.append(mixed)
      }
    }
    self.dimension = dimension
    self.points = points
  }
}

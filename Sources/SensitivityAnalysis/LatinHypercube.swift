public import RandomVariates

/// Points of which each coordinate takes every one of equally many equal strata once.
///
/// M. D. McKay, R. J. Beckman and W. J. Conover, "A comparison of three methods for
/// selecting values of input variables in the analysis of output from a computer code",
/// Technometrics 21, 1979.
public struct LatinHypercube: Hashable, Sendable {
  /// Each coordinate lies strictly between 0 and 1.
  public let points: [UnitPoint]

  private static let order = RandomSource("design: order of latin hypercube")
  private static let place = RandomSource("design: place in latin hypercube")

  /// A coordinate depends on the seed, on its number and on `count`; so a further
  /// coordinate leaves the earlier ones as they are.
  ///
  /// - Precondition: `count` and `dimension` are not negative.
  public init(count: Int, dimension: Int, seed: MasterSeed) {
    var streams = RandomStreams(seed: seed, replication: 0)
    var points = [UnitPoint](repeating: [], count: count)
    for coordinate in 0..<dimension {
      let entity = EntityKey(UInt64(coordinate))
      var strata = Array(0..<count)
      streams.begin(Self.order, entity: entity)
      for index in strata.indices.dropFirst().reversed() {
        strata.swapAt(index, streams.index(below: index + 1))
      }
      streams.begin(Self.place, entity: entity)
      for (index, stratum) in strata.enumerated() {
        points[index].append((Double(stratum) + streams.uniform()) / Double(count))
      }
    }
    self.points = points
  }
}

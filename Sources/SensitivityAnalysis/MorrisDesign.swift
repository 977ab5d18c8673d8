public import RandomVariates

/// Trajectories through a grid in the hypercube: each step moves one parameter.
///
/// M. D. Morris, "Factorial sampling plans for preliminary computational experiments",
/// Technometrics 33, 1991, with four levels and steps of two thirds of the range. Of up
/// to ten times as many trajectories those are kept that lie far apart, as F. Campolongo,
/// J. Cariboni and A. Saltelli, "An effective screening design for sensitivity analysis of
/// large models", 2007, propose; they are chosen one after the other (M. V. Ruano and
/// others, 2012), because the best set of all cannot be searched for.
public struct MorrisDesign: Hashable, Sendable {
  public struct Trajectory: Hashable, Sendable {
    /// The parameters in the order in which they move.
    public let order: [Int]
    /// Whether each parameter, by its number, goes up.
    public let rises: [Bool]
    /// One point more than there are parameters, with levels 0, ⅓, ⅔ and 1 of the range.
    public let fractions: [[Double]]
  }

  /// The length of a step as a fraction of the range.
  public static let step = 2.0 / 3

  public let trajectories: [Trajectory]

  private static let source = RandomSource("design: Morris trajectory")

  /// - Precondition: `count` and `dimension` are positive.
  public init(count: Int, dimension: Int, seed: MasterSeed) {
    precondition(count > 0 && dimension > 0, "a screening has trajectories and parameters")
    var streams = RandomStreams(seed: seed, replication: 0)
    // The choice takes time in proportion to the product of both numbers.
    let candidates = (0..<min(10 * count, count + 500)).map { number in
      streams.begin(Self.source, entity: EntityKey(UInt64(number)))
      return Trajectory(dimension: dimension, &streams)
    }
    trajectories = Self.spread(candidates, count: count)
  }

  /// The points, trajectory by trajectory.
  public var points: [UnitPoint] {
    trajectories.flatMap { $0.fractions.map { $0.map(CentralRange.probability) } }
  }

  /// Begins with the first candidate and adds the one that is farthest from those chosen.
  private static func spread(_ candidates: [Trajectory], count: Int) -> [Trajectory] {
    var chosen = [candidates[0]]
    var distances = candidates.map { _ in 0.0 }
    var isFree = candidates.map { _ in true }
    isFree[0] = false
    while chosen.count < count, let last = chosen.last {
      var best = -1
      for index in candidates.indices where isFree[index] {
        let distance = candidates[index].distance(to: last)
        distances[index] += distance * distance
        if best < 0 || distances[index] > distances[best] { best = index }
      }
      isFree[best] = false
      chosen.append(candidates[best])
    }
    return chosen
  }
}

extension MorrisDesign.Trajectory {
  fileprivate init(dimension: Int, _ streams: inout RandomStreams) {
    var order = Array(0..<dimension)
    for index in order.indices.dropFirst().reversed() {
      order.swapAt(index, streams.index(below: index + 1))
    }
    let levels = (0..<dimension).map { _ in streams.index(below: 4) }
    rises = levels.map { $0 < 2 }
    var current = levels.map { Double($0) / 3 }
    var fractions = [current]
    for parameter in order {
      let level = levels[parameter]
      current[parameter] = Double(level < 2 ? level + 2 : level - 2) / 3
      fractions.append(current)
    }
    self.order = order
    self.fractions = fractions
  }

  /// The sum of the distances between each point of one and each of the other.
  fileprivate func distance(to other: Self) -> Double {
    var sum = 0.0
    for point in fractions {
      for otherPoint in other.fractions {
        var square = 0.0
        for (one, two) in zip(point, otherPoint) { square += (one - two) * (one - two) }
        sum += square.squareRoot()
      }
    }
    return sum
  }
}

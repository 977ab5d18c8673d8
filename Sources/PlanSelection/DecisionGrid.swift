/// All combinations of the values of some decisions, as plans with numbers.
///
/// The last decision changes fastest.
public struct DecisionGrid: Hashable, Sendable {
  /// How the chance to keep the requirements goes with a decision.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// A higher value never makes a plan fail that passed.
    case increasing
    /// A lower value never makes a plan fail that passed.
    case decreasing
    /// Nothing is known.
    case unknown
  }

  /// How many values each decision has.
  public let counts: [Int]
  public let directions: [Direction]

  /// - Precondition: each decision has a value and a direction.
  public init(counts: [Int], directions: [Direction]) {
    precondition(counts.count == directions.count, "each decision has a direction")
    precondition(counts.allSatisfy { $0 > 0 }, "each decision has a value")
    self.counts = counts
    self.directions = directions
  }

  /// How many plans there are.
  public var planCount: Int { counts.reduce(1, *) }

  /// Which value of each decision a plan has, counted from 0.
  public func levels(of plan: Int) -> [Int] {
    var rest = plan
    var levels = Array(repeating: 0, count: counts.count)
    for axis in counts.indices.reversed() {
      (rest, levels[axis]) = rest.quotientAndRemainder(dividingBy: counts[axis])
    }
    return levels
  }

  /// The plan with these values.
  public func plan(at levels: [Int]) -> Int {
    zip(levels, counts).reduce(0) { $0 * $1.1 + $1.0 }
  }

  /// How far the numbers of two plans are apart that differ by one in a decision.
  func stride(of axis: Int) -> Int { counts[(axis + 1)...].reduce(1, *) }

  /// Whether what keeps the requirements under `lower` also keeps them under `upper`, as far as
  /// the directions say.
  func isBelow(_ lower: Int, _ upper: Int) -> Bool {
    for (axis, pair) in zip(levels(of: lower), levels(of: upper)).enumerated() {
      switch directions[axis] {
      case .increasing: if pair.0 > pair.1 { return false }
      case .decreasing: if pair.0 < pair.1 { return false }
      case .unknown: if pair.0 != pair.1 { return false }
      }
    }
    return true
  }

  /// Spreads what holds of plans to all plans above them (or below): combines the entry of each
  /// plan with those of its neighbours, along the decisions whose direction is known.
  func accumulated(_ values: [Int], upward: Bool, _ combine: (Int, Int) -> Int) -> [Int] {
    var values = values
    for axis in counts.indices where directions[axis] != .unknown {
      let step = stride(of: axis)
      let ascending = (directions[axis] == .increasing) == upward
      for plan in ascending ? Array(values.indices) : values.indices.reversed() {
        let level = plan / step % counts[axis]
        if ascending, level > 0 {
          values[plan] = combine(values[plan], values[plan - step])
        } else if !ascending, level < counts[axis] - 1 {
          values[plan] = combine(values[plan], values[plan + step])
        }
      }
    }
    return values
  }

  /// The grid of the same plans of which nothing is known.
  var withoutDirections: DecisionGrid {
    DecisionGrid(counts: counts, directions: directions.map { _ in .unknown })
  }
}

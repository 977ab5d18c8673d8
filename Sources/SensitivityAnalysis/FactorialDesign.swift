/// Which level each of some factors has at each point, for factors with listed levels.
public struct FactorialDesign: Hashable, Sendable {
  /// The number of levels of each factor.
  public let levels: [Int]
  fileprivate let isListed: Bool
  public let count: Int

  /// Every combination of levels; the last factor changes fastest. Nil if there are more
  /// combinations than an `Int` counts.
  ///
  /// - Precondition: every factor has a level.
  public static func full(levels: [Int]) -> FactorialDesign? {
    precondition(levels.allSatisfy { $0 > 0 }, "a factor has levels")
    var count = 1
    for number in levels {
      let (product, overflow) = count.multipliedReportingOverflow(by: number)
      if overflow { return nil }
      count = product
    }
    return FactorialDesign(levels: levels, isListed: false, count: count)
  }

  /// The first levels of all factors together, then the second, and so on. Nil unless all
  /// factors have equally many levels.
  public static func listed(levels: [Int]) -> FactorialDesign? {
    guard let count = levels.first, levels.allSatisfy({ $0 == count }) else { return nil }
    return FactorialDesign(levels: levels, isListed: true, count: count)
  }

  /// The level of each factor at one point, counted from 0.
  public subscript(point: Int) -> [Int] {
    precondition(0 <= point && point < count, "the design has no such point")
    if isListed { return levels.map { _ in point } }
    var rest = point
    var chosen: [Int] = []
    for number in levels.reversed() {
      let (quotient, level) = rest.quotientAndRemainder(dividingBy: number)
      chosen.append(level)
      rest = quotient
    }
    return chosen.reversed()
  }
}

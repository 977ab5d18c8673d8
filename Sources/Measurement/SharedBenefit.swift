/// How a benefit is shared among groups of people of whom all in a group have the same.
public struct SharedBenefit: Sendable {
  /// What each member of a group has, least first.
  private let groups: [(benefit: Double, people: Double)]
  private let people: Double

  /// - Precondition: a benefit for each group; neither benefits nor people are negative.
  public init(_ benefits: [Double], people: [Double]) {
    precondition(benefits.count == people.count, "each group has a benefit")
    precondition(
      benefits.allSatisfy { $0 >= 0 } && people.allSatisfy { $0 >= 0 },
      "a benefit and a number of people are not negative")
    groups = zip(benefits, people).filter { $0.1 > 0 }.map { (benefit: $0, people: $1) }
      .sorted { ($0.benefit, $0.people) < ($1.benefit, $1.people) }
    self.people = groups.reduce(0) { $0 + $1.people }
  }

  /// The Gini coefficient: half the mean difference between two people picked at random, as a
  /// share of the mean. 0 if all have the same, near 1 if one has all; not a number if nobody
  /// has anything.
  ///
  /// From the Lorenz curve by trapezoids, which is exact for groups (Lerman & Yitzhaki 1989,
  /// "Improving the accuracy of estimates of Gini coefficients", Journal of Econometrics 42).
  public var gini: Double {
    let total = groups.reduce(0) { $0 + $1.benefit * $1.people }
    guard total > 0 else { return .nan }
    var held = 0.0
    var twiceTheArea = 0.0
    for group in groups {
      let before = held
      held += group.benefit * group.people
      twiceTheArea += (before + held) * group.people
    }
    return max(0, 1 - twiceTheArea / (total * people))
  }

  /// The mean benefit of the share of the people that has least; a group on the border counts
  /// in part. Not a number if there is nobody.
  ///
  /// - Precondition: the share is above 0 and at most 1.
  public func mean(ofWorst share: Double) -> Double {
    precondition(share > 0 && share <= 1, "the worst are some of the people")
    guard people > 0 else { return .nan }
    let wanted = share * people
    var left = wanted
    var sum = 0.0
    for group in groups where left > 0 {
      let taken = min(left, group.people)
      sum += group.benefit * taken
      left -= taken
    }
    return sum / wanted
  }
}

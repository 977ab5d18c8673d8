import RandomVariates

/// Residents of the start among whom those are chosen who have a bed already or wait for
/// one: the likelier somebody is to apply, the likelier he is chosen.
struct Candidates {
  private let groups: [ConditionGroup]
  /// For each group, the applications a year of it and of those before it.
  private let cumulative: [Double]

  /// - Parameter state: nil for all care states.
  init(_ state: CareState?, _ people: borrowing People, _ rates: ApplicationRates) {
    var groups: [ConditionGroup] = []
    var cumulative: [Double] = []
    var sum = 0.0
    for group in ConditionGroup.allCases where state == nil || group.careState == state {
      let rates = rates.rates(group.careState, livesAlone: group.livesAlone)
      let count = people.residentsAtStart(group).count
      let applications = Double(count) * (group.isFrom80 ? rates.from80 : rates.below80)
      guard applications > 0 else { continue }
      sum += applications
      groups.append(group)
      cumulative.append(sum)
    }
    self.groups = groups
    self.cumulative = cumulative
  }

  /// The number of somebody who has nothing to do with a home yet; nil if none is found in
  /// a reasonable number of tries.
  func choose(_ people: borrowing People, _ streams: inout RandomStreams) -> Int? {
    guard let total = cumulative.last else { return nil }
    for _ in 0..<100_000 {
      let target = streams.uniform() * total
      let index = cumulative.firstIndex { target < $0 } ?? groups.count - 1
      let numbers = people.residentsAtStart(groups[index])
      let number = Int(numbers[streams.index(below: numbers.count)])
      if !people.isKnown(atStart: number) { return number }
    }
    return nil
  }
}

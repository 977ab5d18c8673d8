import RandomVariates

/// Residents of the start among whom those are chosen who have a bed already or wait for
/// one: the likelier somebody is to apply, the likelier he is chosen.
struct Candidates {
  private let groups: [ConditionGroup]
  /// For each group, the weight of it and of those before it.
  private let cumulative: [Double]

  /// - Parameter state: nil for all care states.
  init(_ state: CareState?, _ people: borrowing People, _ rates: ApplicationRates) {
    let all = ConditionGroup.allCases.filter { state == nil || $0.careState == state }
    let counts = all.map { Double(people.residentCountAtStart($0)) }
    let applications = zip(all, counts).map { group, count in
      let rates = rates.rates(group.careState, livesAlone: group.livesAlone)
      return count * (group.isFrom80 ? rates.from80 : rates.below80)
    }
    // Where nobody ever applies, all are equally likely.
    let weights = applications.contains { $0 > 0 } ? applications : counts
    let chosen = all.indices.filter { weights[$0] > 0 }
    groups = chosen.map { all[$0] }
    var sum = 0.0
    cumulative = chosen.map { index in
      sum += weights[index]
      return sum
    }
  }

  /// The number of somebody who has nothing to do with a home yet; nil if none is found in
  /// a reasonable number of tries.
  func choose(_ people: borrowing People, _ streams: inout RandomStreams) -> Int? {
    guard let total = cumulative.last else { return nil }
    for _ in 0..<100_000 {
      let target = streams.uniform() * total
      let index = cumulative.firstIndex { target < $0 } ?? groups.count - 1
      let count = people.residentCountAtStart(groups[index])
      let number = people.residentAtStart(groups[index], streams.index(below: count))
      if !people.isKnown(atStart: number) { return number }
    }
    return nil
  }
}

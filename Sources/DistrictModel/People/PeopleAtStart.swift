/// The people of the start by number, as far as a programme needs to choose among them.
struct PeopleAtStart {
  private(set) var conditions: ContiguousArray<Condition> = []
  /// The numbers of the residents, by group.
  private var residents: InlineArray<12, ContiguousArray<UInt32>> = .init(repeating: [])

  init() {}

  /// Room for a number of people.
  init(capacity: Int) {
    conditions.reserveCapacity(capacity)
    // Most are independent and neither alone nor old.
    residents[0].reserveCapacity(capacity * 3 / 4)
  }

  @inline(__always)
  mutating func append(_ person: Person, age: Double) {
    let isResident = person.identity.track.isResident
    let group = ConditionGroup(
      person.careState, livesAlone: person.livesAlone, isFrom80: age >= 80)
    if isResident { residents[group.index].append(UInt32(conditions.count)) }
    conditions.append(Condition(group: group, isResident: isResident))
  }

  mutating func makeKnown(_ number: Int) { conditions[number].isKnown = true }

  func residents(_ group: ConditionGroup) -> ContiguousArray<UInt32> { residents[group.index] }

  func residentCount(in state: CareState) -> Int {
    ConditionGroup.allCases.reduce(0) {
      $1.careState == state ? $0 + residents[$1.index].count : $0
    }
  }
}

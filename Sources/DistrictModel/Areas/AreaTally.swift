/// What one replication of an area has come to: counts in passing, a few hundred numbers
/// however many people there are.
struct AreaTally {
  private let segmentCount: Int
  private let dateCount: Int
  /// `[sex][segment]`: those who are 60 already, or live to be.
  private var people: ContiguousArray<Int32>
  /// `[interval][sex][segment]`; the last interval is beyond the last date.
  private var deaths: ContiguousArray<Int32>
  /// `[interval]`.
  private var entries: ContiguousArray<Int32>
  /// `[interval][care state]`: how many more there are than at the date before.
  private var states: ContiguousArray<Int32>

  init(segmentCount: Int, dateCount: Int) {
    self.segmentCount = segmentCount
    self.dateCount = dateCount
    people = ContiguousArray(repeating: 0, count: 2 * segmentCount)
    deaths = ContiguousArray(repeating: 0, count: (dateCount + 1) * 2 * segmentCount)
    entries = ContiguousArray(repeating: 0, count: dateCount + 1)
    states = ContiguousArray(repeating: 0, count: (dateCount + 1) * CareState.allCases.count)
  }

  /// Somebody is there from the start on.
  mutating func begin(_ sex: Sex, segment: Int, state: CareState) {
    people[Int(sex.rawValue) * segmentCount + segment] += 1
    change(state, interval: 0, by: 1)
  }

  /// Somebody turns 60.
  mutating func turnSixty(_ sex: Sex, segment: Int, state: CareState, interval: Int) {
    people[Int(sex.rawValue) * segmentCount + segment] += 1
    entries[interval] += 1
    change(state, interval: interval, by: 1)
  }

  mutating func die(_ sex: Sex, segment: Int, state: CareState, interval: Int) {
    deaths[(interval * 2 + Int(sex.rawValue)) * segmentCount + segment] += 1
    change(state, interval: interval, by: -1)
  }

  mutating func change(_ old: CareState, to new: CareState, interval: Int) {
    change(old, interval: interval, by: -1)
    change(new, interval: interval, by: 1)
  }

  private mutating func change(_ state: CareState, interval: Int, by amount: Int32) {
    states[interval * CareState.allCases.count + Int(state.rawValue)] += amount
  }

  /// The values of all measures, date by date.
  func values(segments: [[Int?]]) -> [Int] {
    var values: [Int] = []
    values.reserveCapacity(dateCount * AreaMeasures.all.count)
    var alive = people.map(Int.init)
    var state = SIMD3<Int>()
    for date in 0..<dateCount {
      var groups = Array(repeating: 0, count: Sex.allCases.count * AgeGroups.count)
      var dead = 0
      for sex in 0..<Sex.allCases.count {
        for segment in 0..<segmentCount {
          let gone = Int(deaths[(date * 2 + sex) * segmentCount + segment])
          dead += gone
          alive[sex * segmentCount + segment] -= gone
          if let group = segments[segment][date] {
            groups[sex * AgeGroups.count + group] += alive[sex * segmentCount + segment]
          }
        }
      }
      for index in 0..<CareState.allCases.count {
        state[index] += Int(states[date * CareState.allCases.count + index])
      }
      values.append(groups.reduce(0, +))
      values += groups
      values += [state[1], state[2], Int(entries[date]), dead]
    }
    return values
  }
}

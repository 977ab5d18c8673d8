import DiscreteEvent

/// The people of the start by number, as far as a programme needs to choose among them.
struct PeopleAtStart {
  private(set) var conditions: ContiguousArray<Condition>
  /// `[block][group]`: how many residents of a group come before a block of people; after the last
  /// block how many there are.
  private let before: ContiguousArray<SIMD16<UInt32>>
  private let blockCount: Int

  private static let blockLength = 64

  init() { self.init(PlainBuffer()) }

  /// - Complexity: O(n).
  init(_ conditions: borrowing PlainBuffer<Condition>) {
    blockCount = (conditions.count + Self.blockLength - 1) / Self.blockLength
    var counts = PlainBuffer<UInt32>(repeating: 0, count: Condition.kindCount)
    var before: ContiguousArray<SIMD16<UInt32>> = []
    before.reserveCapacity(blockCount + 1)
    for block in 0...blockCount {
      var residents = SIMD16<UInt32>()
      for group in ConditionGroup.allCases {
        residents[Int(group.index)] = counts[Condition.kind(ofResidents: group)]
      }
      before.append(residents)
      let first = block * Self.blockLength
      for number in first..<max(min(first + Self.blockLength, conditions.count), first) {
        counts[conditions[number].kind] &+= 1
      }
    }
    self.before = before
    self.conditions = conditions.copied()
  }

  mutating func makeKnown(_ number: Int) { conditions[number].isKnown = true }

  /// How many of a group live here.
  func residentCount(_ group: ConditionGroup) -> Int {
    count(group, before: blockCount)
  }

  /// The number of the n-th of a group who live here.
  ///
  /// - Complexity: O(log n), and a block is looked through.
  func resident(_ group: ConditionGroup, _ index: Int) -> Int {
    let kind = Condition.kind(ofResidents: group)
    var low = 0
    var high = blockCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if count(group, before: middle) <= index { low = middle } else { high = middle }
    }
    var rest = index - count(group, before: low)
    var number = low * Self.blockLength
    while true {
      if conditions[number].kind == kind {
        if rest == 0 { return number }
        rest -= 1
      }
      number += 1
    }
  }

  func residentCount(in state: CareState) -> Int {
    ConditionGroup.allCases.reduce(0) {
      $1.careState == state ? $0 + residentCount($1) : $0
    }
  }

  private func count(_ group: ConditionGroup, before block: Int) -> Int {
    Int(before[block][Int(group.index)])
  }
}

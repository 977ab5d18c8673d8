import DiscreteEvent

/// A census in the making: whoever comes or goes is noted where the first count sees it.
///
/// With a single owner, because it is changed several times for every event of every life.
struct CensusTally: ~Copyable {
  /// What can happen to somebody, as the yearly flows tell it.
  enum Flow: Int, CaseIterable { case turnedSixty, deaths, movedIn, movedOut }

  let layout: CensusLayout
  private let segmentRowLength: Int
  /// As in `Census`, and not yet added up.
  private var byDay: PlainBuffer<SIMD2<Int32>>
  private var bySegment: PlainBuffer<Int32>
  private var byCommunity: PlainBuffer<SIMD2<Int32>>
  private var byState: PlainBuffer<SIMD4<Int32>>
  private var flows: PlainBuffer<SIMD4<Int32>>
  private var heatDeaths: PlainBuffer<Int32>

  init(_ layout: CensusLayout) {
    self.layout = layout
    segmentRowLength = layout.segmentRowLength
    let days = layout.days
    // One row more than is ever looked at, for what nobody sees before the end.
    let dates = days.dates.count + 1
    byDay = PlainBuffer(repeating: .zero, count: days.last + 2)
    bySegment = PlainBuffer(repeating: 0, count: dates * segmentRowLength)
    byCommunity = PlainBuffer(
      repeating: .zero, count: (days.registerDays.count + 1) * layout.communityCount)
    byState = PlainBuffer(repeating: .zero, count: dates)
    flows = PlainBuffer(repeating: .zero, count: dates * Sex.allCases.count)
    heatDeaths = PlainBuffer(repeating: 0, count: dates)
  }

  /// Somebody comes or goes: the amount is 1 or -1.
  @inline(__always)
  mutating func change(_ place: CensusPlace, seen sight: CensusSight, by amount: Int32) {
    let amounts = amount &* place.weight
    byDay[sight.day] &+= amounts
    byCommunity[sight.register &* layout.communityCount &+ Int(place.community)] &+= amounts
    bySegment[sight.date &* segmentRowLength &+ Int(place.cell)] &+= amount
  }

  /// Changes the number of residents in a care state.
  @inline(__always)
  mutating func change(_ state: CareState, seen sight: CensusSight, by amount: Int32) {
    byState[sight.date] &+= Self.lane(Int(state.rawValue), amount)
  }

  /// Somebody's care state becomes another.
  @inline(__always)
  mutating func change(from former: CareState, to state: CareState, seen sight: CensusSight) {
    byState[sight.date] &+=
      Self.lane(Int(state.rawValue), 1) &- Self.lane(Int(former.rawValue), 1)
  }

  /// The amount in one lane, nothing in the others. To change a lane by its number, a vector goes
  /// by way of memory, and the processor waits for it.
  @inline(__always)
  private static func lane(_ number: Int, _ amount: Int32) -> SIMD4<Int32> {
    SIMD4.zero.replacing(
      with: amount, where: SIMD4(0, 1, 2, 3) .== Int32(truncatingIfNeeded: number))
  }

  /// Somebody comes into view after the start, or, if the amount is -1, does not as expected.
  @inline(__always)
  mutating func join(
    _ place: CensusPlace, _ flow: Flow, seen sight: CensusSight, by amount: Int32 = 1
  ) {
    change(place, seen: sight, by: amount)
    count(flow, place, seen: sight, by: amount)
  }

  /// Somebody dies or moves out.
  @inline(__always)
  mutating func leave(_ place: CensusPlace, _ flow: Flow, seen sight: CensusSight) {
    change(place, seen: sight, by: -1)
    count(flow, place, seen: sight, by: 1)
  }

  @inline(__always)
  private mutating func count(
    _ flow: Flow, _ place: CensusPlace, seen sight: CensusSight, by amount: Int32
  ) {
    flows[sight.date &* Sex.allCases.count &+ Int(place.sex.rawValue)] &+=
      Self.lane(flow.rawValue, amount)
  }

  /// A death, which is counted as such too, was of the heat.
  mutating func countHeatDeath(seen sight: CensusSight) { heatDeaths[sight.date] += 1 }
}

extension CensusTally {
  /// The census of those who are expected anyway, and of what is noted here.
  ///
  /// - Parameter expected: of the same layout; nil if nobody is expected.
  consuming func addUp(to expected: Census?) -> Census {
    Census(
      layout: layout,
      byDay: Self.sums(byDay, rowLength: 1, expected?.byDay) { $0 &+ $1 },
      bySegment: Self.sums(bySegment, rowLength: segmentRowLength, expected?.bySegment) {
        $0 &+ $1
      },
      byCommunity: Self.sums(
        byCommunity, rowLength: layout.communityCount, expected?.byCommunity
      ) { $0 &+ $1 },
      byState: Self.sums(byState, rowLength: 1, expected?.byState) { $0 &+ $1 },
      // Flows are of one interval: no row goes into the next.
      flows: Self.sums(flows, rowLength: flows.count, expected?.flows) { $0 &+ $1 },
      heatDeaths: Self.sums(heatDeaths, rowLength: heatDeaths.count, expected?.heatDeaths) {
        $0 &+ $1
      })
  }

  /// Adds to each row of changes those before it, and then what is expected.
  private static func sums<Count: BitwiseCopyable>(
    _ changes: borrowing PlainBuffer<Count>, rowLength: Int, _ expected: ContiguousArray<Count>?,
    add: (Count, Count) -> Count
  ) -> ContiguousArray<Count> {
    var sums = changes.copied()
    for index in 0..<sums.count where index >= rowLength {
      sums[index] = add(sums[index - rowLength], sums[index])
    }
    if let expected {
      for index in 0..<sums.count { sums[index] = add(sums[index], expected[index]) }
    }
    return sums
  }
}

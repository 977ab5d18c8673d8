import CivilCalendar
import Measurement
import RandomVariates

/// A system whose numbers are a hash of the seed, the replication and their place.
struct ToySystem: ReplicatedSystem {
  struct Breakdown: Error, Equatable { let replication: Int }

  var layout = ObservationLayout(
    dates: [CivilDate(dayNumber: 15_705), CivilDate(dayNumber: 16_070)],
    columns: ["beds", "residents", "wait"].map {
      ObservationLayout.Column(
        subject: Subject(.district, identifier: "district", name: LocalizedText(en: "D", zh: "区")),
        measure: Measure($0, unit: "1", meaning: LocalizedText(en: "m", zh: "量")))
    },
    promises: [
      Promise(
        identifier: "density", name: LocalizedText(en: "P", zh: "标"),
        measure: Measure("beds", unit: "1", meaning: LocalizedText(en: "m", zh: "量")), level: 0.5,
        dates: [CivilDate(dayNumber: 15_705), CivilDate(dayNumber: 16_070)])
    ])
  var failing: Set<Int> = []
  var missing: Set<Int> = []
  var infinite: Set<Int> = []
  var whileRunning: @Sendable (Int) -> Void = { _ in }

  func replicate(_ number: Int, seed: MasterSeed) throws -> ReplicationRecord {
    whileRunning(number)
    if failing.contains(number) { throw Breakdown(replication: number) }
    var hash = HashSequence(seed.low &+ UInt64(number) &* 0x1234_5678_9abc_def1)
    var values = (0..<layout.valueCount).map { _ in hash.uniform() }
    if missing.contains(number) { values[2] = .nan }
    if infinite.contains(number) { values[4] = .infinity }
    let firstKept =
      values[0] >= 0.5 ? layout.dates[0] : values[3] >= 0.5 ? layout.dates[1] : nil
    return ReplicationRecord(
      replication: number, fingerprint: hash.next(), eventCount: number, values: values,
      outcomes: [
        PromiseOutcome(isKept: [values[0] >= 0.5, values[3] >= 0.5], firstKept: firstKept)
      ])
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): enough chance for a test, with no other target's help.
struct HashSequence: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number above 0 and below 1.
  mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }
}

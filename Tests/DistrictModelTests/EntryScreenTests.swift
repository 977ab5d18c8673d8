import CivilCalendar
import DiscreteEvent
import DistrictFixtures
import RandomVariates
import Testing

@testable import DistrictModel

/// A screen saves the lives in which nothing happens; it must not change any.
@Suite struct EntryScreenTests {
  /// What is told of a life, and of whom.
  private struct Told: Hashable {
    let person: UInt64
    let time: SimulationTime
    let notice: LifeNotice
  }

  @Test(arguments: 1...5)
  func `nobody's life depends on whether he was passed over`(replication: Int) throws {
    let setting = DistrictSetting(try SmallDistrict.scenario()).people

    let screened = told(setting, NobodyWatches(), replication)
    let exact = told(setting, AlwaysInDoubt(), replication)

    #expect(screened == exact)
    #expect(screened.count > 1_000)
  }

  @Test func `what a replication reads of everybody is small`() {
    #expect(MemoryLayout<PersonIdentity>.stride == 16)
    #expect(MemoryLayout<Person>.stride <= 32)
    #expect(MemoryLayout<BirthCohort>.stride == 64)
    #expect(MemoryLayout<EntryScreen>.stride == 32)
    #expect(MemoryLayout<Condition>.stride == 1)
  }

  private func told(
    _ setting: PeopleSetting, _ watcher: some LifeWatcher, _ replication: Int
  ) -> [Told: Int] {
    let list = List()
    var streams = RandomStreams(seed: SmallDistrict.seed, replication: replication)
    Lives(setting, EntryScreens(setting, watcher: watcher), observer: Listener(list: list))
      .live(&streams)
    return list.told
  }

  private final class List {
    var told: [Told: Int] = [:]
  }

  private struct Listener: LifeObserver {
    let list: List

    mutating func observe(
      _ notice: LifeNotice, of person: PersonIdentity, at time: SimulationTime
    ) {
      list.told[Told(person: person.key.word, time: time, notice: notice), default: 0] += 1
    }
  }
}

/// Nobody turns to anybody, but no screen may rely on it: every life is lived exactly.
private struct AlwaysInDoubt: LifeWatcher {
  func call(by person: Person, at now: LifeMoment, _ uniform: Double) -> SimulationTime? { nil }

  func silence(of careState: CareState, livesAlone: Bool, at now: LifeMoment) -> Double { 0 }
}

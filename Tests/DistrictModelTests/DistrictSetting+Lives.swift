import DiscreteEvent
import DistrictFixtures
import DistrictModel
import RandomVariates

extension DistrictSetting {
  /// Lives all lives of a replication, and tells `tell` of everything that happens in them.
  func liveLives(
    replication: Int, _ tell: @escaping (LifeNotice, PersonIdentity, SimulationTime) -> Void
  ) {
    var streams = RandomStreams(seed: SmallDistrict.seed, replication: replication)
    Lives(
      people, EntryScreens(people, watcher: NobodyWatches()), observer: Listener(tell: tell)
    ).live(&streams)
  }
}

private struct Listener: LifeObserver {
  let tell: (LifeNotice, PersonIdentity, SimulationTime) -> Void

  mutating func observe(
    _ notice: LifeNotice, of person: PersonIdentity, at time: SimulationTime
  ) {
    tell(notice, person, time)
  }
}

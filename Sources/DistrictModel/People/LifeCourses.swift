import DiscreteEvent

/// What has come of everybody's life in one replication.
struct LifeCourses {
  let census: Census
  /// Those who turn to the programme that watches.
  let callers: ContiguousArray<Caller>
  let peopleAtStart: PeopleAtStart
  /// When the heat kills, by key; looked up only, so that its order reaches nobody.
  let heatDeaths: [UInt64: SimulationTime]
  /// A hash over all lives.
  let history: Fingerprint
  let eventCount: Int
}

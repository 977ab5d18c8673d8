import DiscreteEvent

/// What a life in which something may happen begins with.
struct LifeStart: BitwiseCopyable {
  let person: Person
  /// His number among the people of the start; nil if he comes later.
  let numberAtStart: UInt32?
  let ages: AgeSpan
  /// Where he is counted.
  let place: CensusPlace
  let moment: LifeMoment
  /// How the stay in his first care state may end.
  let stay: LifeCourseHazards.Stay
  /// The end of time if he stays.
  let movesOut: SimulationTime
  /// When he turns to the programme if nothing about him changes.
  let call: SimulationTime?
}

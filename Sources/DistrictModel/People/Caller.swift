import DiscreteEvent

/// Somebody who turns to a programme: what he is then, and what lies before him.
struct Caller: BitwiseCopyable, Sendable {
  let person: Person
  /// His number among the people of the start; nil if he came later.
  let numberAtStart: UInt32?
  let time: SimulationTime
  /// Which of his answers to the programme's question this is; see `LifeWatcher`.
  let occurrence: UInt32
  let next: LifeEvent?
  /// The end of time if he stays.
  let movesOut: SimulationTime
}

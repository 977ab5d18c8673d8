/// A system whose state changes only when an event happens.
public protocol SimulationModel: ~Copyable {
  /// Everything that can happen. Events are plain values: the constraint keeps
  /// references, strings and closures, and so reference counting, out of them.
  associatedtype Event: BitwiseCopyable

  /// Schedules the events that set the system going. Called once.
  mutating func start(_ calendar: inout FutureEventList<Event>)

  /// Changes the state as `event` demands, and schedules what follows from it.
  mutating func handle(_ event: Event, _ calendar: inout FutureEventList<Event>)

  /// What of `event` enters the fingerprint of a run, beside its time and class.
  ///
  /// Give identities that mean the same in every run: the kind of event, the
  /// number of the person. Never the bytes of a value in memory, whose layout
  /// and padding are the compiler's business.
  func fingerprintCode(of event: Event) -> UInt64
}

/// A model that cannot be copied by accident, and that can be copied on purpose.
public protocol BranchableModel: SimulationModel, ~Copyable {
  /// A model in the same state, generators of random numbers included, that
  /// shares nothing with this one.
  borrowing func branched() -> Self
}

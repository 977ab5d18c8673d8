package import DiscreteEvent

/// A programme that wants to know when somebody first turns to it.
///
/// Programmes compete for nothing before anybody has turned to them, so a life up to then
/// can be lived without a calendar of events; see `Lives`.
package protocol LifeWatcher: Sendable {
  /// When somebody turns to the programme if nothing about him changes; nil if not within
  /// the run.
  ///
  /// Asked when he comes into view, and each time that his care state has changed; each
  /// answer overrules the ones before.
  ///
  /// - Parameter uniform: another one each time, which depends on nothing else in his life.
  func call(by person: Person, at now: LifeMoment, _ uniform: Double) -> SimulationTime?

  /// A uniform up to this means that somebody in such a state does not call, whoever he is.
  func silence(
    of careState: CareState, livesAlone: Bool, at now: LifeMoment
  ) -> Double
}

/// Nobody turns to anybody: the programmes are switched off.
package struct NobodyWatches: LifeWatcher {
  package init() {}

  package func call(by person: Person, at now: LifeMoment, _ uniform: Double) -> SimulationTime? {
    nil
  }

  package func silence(
    of careState: CareState, livesAlone: Bool, at now: LifeMoment
  ) -> Double { 1 }
}

/// A programme that may be switched off.
extension Optional: LifeWatcher where Wrapped: LifeWatcher {
  @inline(__always)
  package func call(by person: Person, at now: LifeMoment, _ uniform: Double) -> SimulationTime? {
    self?.call(by: person, at: now, uniform)
  }

  package func silence(
    of careState: CareState, livesAlone: Bool, at now: LifeMoment
  ) -> Double {
    self?.silence(of: careState, livesAlone: livesAlone, at: now) ?? 1
  }
}

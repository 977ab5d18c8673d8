package import DiscreteEvent

/// A programme that wants to know when somebody first turns to it.
///
/// Programmes compete for nothing before anybody has turned to them, so a life up to then
/// can be lived without a calendar of events; see `Lives`.
package protocol LifeWatcher {
  /// When somebody turns to the programme if nothing about him changes; nil if not within
  /// the run.
  ///
  /// Asked when he comes into view, and each time that his care state has changed; each
  /// answer overrules the ones before.
  ///
  /// - Parameter uniform: another one each time, which depends on nothing else in his life.
  func call(by person: Person, at now: LifeMoment, _ uniform: Double) -> SimulationTime?
}

/// Nobody turns to anybody: the programmes are switched off.
package struct NobodyWatches: LifeWatcher {
  package init() {}

  package func call(by person: Person, at now: LifeMoment, _ uniform: Double) -> SimulationTime? {
    nil
  }
}

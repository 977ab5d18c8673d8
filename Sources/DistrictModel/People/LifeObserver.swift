package import DiscreteEvent

/// What happens to somebody, whatever the programmes do.
package enum LifeNotice: Hashable, Sendable {
  case presentAtStart(CareState)
  case turnedSixty(CareState)
  case movedIn(CareState)
  case careStateChanged(from: CareState, to: CareState)
  case died
  case movedOut
}

/// Somebody who is told of all lives, person by person, each in the order of time.
package protocol LifeObserver {
  mutating func observe(_ notice: LifeNotice, of person: PersonIdentity, at time: SimulationTime)
}

/// Nobody looks; costs nothing.
package struct Unobserved: LifeObserver {
  package init() {}

  @inline(__always)
  package mutating func observe(
    _ notice: LifeNotice, of person: PersonIdentity, at time: SimulationTime
  ) {}
}

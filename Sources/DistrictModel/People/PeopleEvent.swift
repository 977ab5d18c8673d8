/// What can happen to people.
package enum PeopleEvent: BitwiseCopyable, Sendable {
  /// The next person of the birth cohorts turns 60.
  case turnsSixty(PersonID)
  /// What was decided for a person comes true; nil is a death that the trend avoids.
  case life(PersonID, LifeCourseHazards.Cause?)
  case movesOut(PersonID)
  /// Somebody moves in, the n-th of his track.
  case movesIn(Track, UInt32)
}

/// What an event has changed, for those programmes whom it may concern.
package enum PersonChange: BitwiseCopyable, Sendable {
  case nothing
  case joined(PersonID)
  case died(PersonID)
  case movedOut(PersonID)
  case careStateChanged(PersonID, from: CareState)
}

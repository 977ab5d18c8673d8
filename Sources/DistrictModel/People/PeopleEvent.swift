/// What can happen to people whom the programmes know, or come to know.
package enum PeopleEvent: BitwiseCopyable, Sendable {
  /// Somebody turns to a programme for the first time; his number among those who do.
  case calls(UInt32)
  /// What was decided for a person comes true; nil is a death that the trend avoids.
  case life(PersonID, LifeCourseHazards.Cause?)
  case movesOut(PersonID)
  case diesOfHeat(PersonID)
}

/// What an event has changed, for those programmes whom it may concern.
package enum PersonChange: BitwiseCopyable, Sendable {
  case nothing
  /// He turns to the programme; which of his answers to its question it is.
  case called(PersonID, occurrence: UInt32)
  case died(PersonID)
  case movedOut(PersonID)
  case careStateChanged(PersonID)
}

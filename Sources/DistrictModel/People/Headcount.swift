/// How many people are present now.
package struct Headcount: Hashable, Sendable {
  package private(set) var registered = 0
  package private(set) var residents = 0
  /// Residents of each care state.
  package private(set) var independent = 0
  package private(set) var semiDependent = 0
  package private(set) var dependent = 0

  mutating func add(_ person: Person) { change(person, by: 1) }
  mutating func remove(_ person: Person) { change(person, by: -1) }

  private mutating func change(_ person: Person, by amount: Int) {
    if person.track.isRegistered { registered += amount }
    if person.track.isResident {
      residents += amount
      switch person.careState {
      case .independent: independent += amount
      case .semiDependent: semiDependent += amount
      case .dependent: dependent += amount
      }
    }
  }
}

/// What has happened to people since the last observation.
package struct PeopleFlows: Hashable, Sendable {
  package var turnedSixty = 0
  package var deaths = 0
  package var movedIn = 0
  package var movedOut = 0
}

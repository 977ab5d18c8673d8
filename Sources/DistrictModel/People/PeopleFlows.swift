/// What has happened to people between two observations.
package struct PeopleFlows: Hashable, Sendable {
  package private(set) var turnedSixty = 0
  package private(set) var deaths = 0
  package private(set) var movedIn = 0
  package private(set) var movedOut = 0

  static func + (first: Self, second: Self) -> Self {
    PeopleFlows(
      turnedSixty: first.turnedSixty + second.turnedSixty, deaths: first.deaths + second.deaths,
      movedIn: first.movedIn + second.movedIn, movedOut: first.movedOut + second.movedOut)
  }
}

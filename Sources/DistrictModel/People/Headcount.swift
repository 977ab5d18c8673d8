/// How many people are present.
package struct Headcount: Hashable, Sendable {
  package let registered: Int
  package let residents: Int
}

/// What has happened to people between two observations.
package struct PeopleFlows: Hashable, Sendable {
  package let turnedSixty: Int
  package let deaths: Int
  package let movedIn: Int
  package let movedOut: Int
}

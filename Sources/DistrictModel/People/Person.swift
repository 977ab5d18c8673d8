package import CivilCalendar
package import RandomVariates

/// A person of 60 or over, or one who will be within the horizon.
///
/// Kept small, because every person of a district, or of a country, has one.
package struct Person: BitwiseCopyable, Sendable {
  package enum Presence: UInt8, BitwiseCopyable, Sendable {
    /// Not 60 yet, or a place in the template that this replication leaves empty.
    case expected
    case present
    case dead
    case movedOut
  }

  /// Who he is, in every plan and every replication.
  package let key: EntityKey
  package let birth: CivilDate
  /// How many of his life events have been decided; numbers the draws.
  package var decisions: UInt32 = 0
  package let community: UInt16
  package let sex: Sex
  package let track: Track
  package var careState = CareState.independent
  package var presence = Presence.expected
  package var livesAlone = false

  package init(key: EntityKey, birth: CivilDate, community: UInt16, sex: Sex, track: Track) {
    self.key = key
    self.birth = birth
    self.community = community
    self.sex = sex
    self.track = track
  }
}

/// The number of a person within one replication.
package struct PersonID: BitwiseCopyable, Hashable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(index) }
}

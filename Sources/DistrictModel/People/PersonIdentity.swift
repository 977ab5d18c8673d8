package import CivilCalendar
package import RandomVariates

/// Who somebody is: what no event changes.
///
/// Kept small, because all replications read one for every person of the district.
package struct PersonIdentity: BitwiseCopyable, Sendable {
  /// The same in every plan and every replication.
  package let key: EntityKey
  package let birth: CivilDate
  package let community: UInt16
  package let sex: Sex
  package let track: Track

  package init(key: EntityKey, birth: CivilDate, community: UInt16, sex: Sex, track: Track) {
    self.key = key
    self.birth = birth
    self.community = community
    self.sex = sex
    self.track = track
  }
}

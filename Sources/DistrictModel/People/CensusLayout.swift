import CivilCalendar

/// Where in a census somebody is counted, and when.
struct CensusLayout: Sendable {
  let days: CensusDays
  let segments: AgeSegments
  let communityCount: Int

  /// The cells of a date for all tracks, sexes and segments.
  var segmentRowLength: Int {
    Track.allCases.count * Sex.allCases.count * segments.groups.count
  }

  /// The cell of a track and sex within a date's, that of the first segment.
  @inline(__always)
  func cell(_ track: Track, _ sex: Sex) -> Int {
    (Int(track.rawValue) * Sex.allCases.count + Int(sex.rawValue)) * segments.groups.count
  }

  /// Where somebody is counted, whatever the day.
  @inline(__always)
  func place(of person: PersonIdentity, segment: Int) -> CensusPlace {
    CensusPlace(
      weight: person.track.weight,
      cell: Int32(truncatingIfNeeded: cell(person.track, person.sex) &+ segment),
      community: person.community, sex: person.sex)
  }
}

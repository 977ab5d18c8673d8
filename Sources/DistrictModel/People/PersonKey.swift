package import RandomVariates

/// Makes the keys of people: who somebody is must not depend on who else there is.
package enum PersonKey {
  package enum Origin: UInt64, Sendable {
    case initial = 1
    case entrant = 2
    case arrival = 3
  }

  /// The `rank`-th person of a stratum (an age group, a birth cohort, a stream of
  /// arrivals) of one origin, sex and track.
  package static func key(
    _ origin: Origin, track: Track, sex: Sex, stratum: Int, rank: Int
  ) -> EntityKey {
    EntityKey(
      origin.rawValue << 60 | UInt64(track.rawValue) << 58 | UInt64(sex.rawValue) << 57
        | UInt64(truncatingIfNeeded: stratum & 0xFFFF) << 41 | UInt64(rank))
  }
}

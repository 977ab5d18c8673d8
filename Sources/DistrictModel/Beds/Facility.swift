package import DiscreteEvent

/// The state of a home in one replication.
package struct Facility: BitwiseCopyable, Sendable {
  package enum Status: UInt8, BitwiseCopyable, Sendable {
    case planned, building, delayed, cancelled, open, closed
  }

  /// Who owns it, and where it stands: repeated from the scenario, because every offer asks.
  let owner: Owner
  let sector: FacilitySector
  let street: Int
  package var status = Status.planned
  /// Beds in the official statistics.
  package var beds = BedCounts()
  /// Beds that can be given to people: fewer while a new home fills.
  package var usable = BedCounts()
  /// Beds lived in or kept for somebody who has an offer.
  package var taken = BedCounts()
  /// Beds lived in.
  package var residents = 0
  package var opened = SimulationTime.zero
  /// What it cost to build, in yuan; 0 for homes of the start.
  var cost = 0.0

  init(_ home: FacilityScenario) {
    owner = home.owner
    sector = home.sector
    street = home.street
  }

  /// Beds that can be given to somebody now; none while there are fewer usable
  /// than taken.
  @inline(__always)
  package func free(_ type: BedType) -> Int {
    max(usable[type] &- taken[type], 0) &* (status == .open ? 1 : 0)
  }
}

import DiscreteEvent
import RandomVariates

/// The future of a project: when building starts, whether it is given up, whether it is late
/// and by how much.
struct ProjectOutline {
  /// Given up at the instant at which building would start.
  let isGivenUp: Bool
  /// May lie before the start of the run.
  let buildingStarts: SimulationTime
  /// Nil if it is on time.
  let overdue: SimulationTime?
  let opens: SimulationTime

  /// Draws from the stream of the project, which has begun.
  init(
    planned: SimulationTime, kind: ProjectKind, drawing streams: inout RandomStreams
  ) {
    isGivenUp = streams.uniform() < kind.cancellationProbability
    let isOnTime = streams.uniform() < kind.onTimeProbability
    let building = ModelClock.ticks(
      streams.sample(kind.buildMonths), of: ModelClock.ticksPerMonth)
    let delay = ModelClock.ticks(streams.sample(kind.delayMonths), of: ModelClock.ticksPerMonth)
    buildingStarts = planned + -building
    overdue = !isOnTime && delay > 0 ? planned : nil
    opens = isOnTime ? planned : planned + delay
  }

  /// The first event, at the start of building, or at `floor` if that is later.
  func first(
    of id: FacilityID, notBefore floor: SimulationTime, place: UInt64
  ) -> PlacedEvent<DistrictEvent> {
    PlacedEvent(
      .beds(isGivenUp ? .cancelled(id) : .startsBuilding(id)), at: max(buildingStarts, floor),
      class: .activity, after: place)
  }

  /// What follows the first event, in the order in which it is scheduled.
  func rest(of id: FacilityID, place: UInt64) -> [PlacedEvent<DistrictEvent>] {
    if isGivenUp { return [] }
    let late = overdue.map {
      PlacedEvent<DistrictEvent>(.beds(.overdue(id)), at: $0, class: .activity, after: place)
    }
    let opening = PlacedEvent<DistrictEvent>(
      .beds(.opens(id)), at: opens, class: .capacityChange, after: place)
    return (late.map { [$0] } ?? []) + [opening]
  }
}

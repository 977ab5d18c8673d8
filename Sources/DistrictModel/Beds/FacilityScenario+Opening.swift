package import CivilCalendar
import DiscreteEvent
import RandomVariates

extension FacilityScenario {
  /// The day for which it is planned, put off or not; nil for a home open at the start.
  package var plannedOpening: CivilDate? {
    if case .planned(let opening, _, _) = beginning { opening } else { nil }
  }

  /// The probability that a planned home is seen open on a date, exactly; nil for a home that
  /// is open at the start, and for one that may close again.
  ///
  /// It is not given up, and it opens on the planned day, or late by a delay that is over by
  /// then: what `Beds.scheduleProject` draws independently. What opens at midnight after the
  /// date is not seen, because an observation precedes every change at its instant.
  func openingProbability(by date: CivilDate, kinds: [ProjectKind], clock: ModelClock) -> Double? {
    guard case .planned(let opening, let index, let isCancelled) = beginning,
      isCancelled || closingRate == 0
    else { return nil }
    let kind = kinds[index]
    let latest = clock.end(of: date) - clock.beginning(of: opening) - 1
    guard !isCancelled, latest >= 0 else { return 0 }
    // A delay is rounded to whole ticks.
    let months = (Double(latest) + 0.5) / ModelClock.ticksPerMonth
    let late = kind.delayMonths.cumulativeProbability(months)
    return (1 - kind.cancellationProbability)
      * (kind.onTimeProbability + (1 - kind.onTimeProbability) * late)
  }
}

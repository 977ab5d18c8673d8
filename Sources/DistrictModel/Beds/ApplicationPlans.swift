package import DiscreteEvent
package import RandomVariates

/// Decides when somebody will apply for a bed.
package struct ApplicationPlans: LifeWatcher, Sendable {
  private let source = RandomSource("beds: application")
  private let rates: ApplicationRates
  private let end: SimulationTime

  init(_ rates: ApplicationRates, until end: SimulationTime) {
    self.rates = rates
    self.end = end
  }

  /// When somebody will apply if nothing about him changes: the rate is one until he is 80
  /// and another from then on; a single exponential is spent on both.
  package func call(
    by person: Person, _ ages: AgeSpan, at now: SimulationTime, occurrence: UInt32,
    _ streams: borrowing RandomStreams
  ) -> SimulationTime? {
    let rates = rates.rates(person.careState, livesAlone: person.livesAlone)
    let remaining = Double(end - now) / ModelClock.ticksPerYear
    let below80 = min(max(80 - ages.at(now), 0), remaining)
    let hazard = rates.below80 * below80 + rates.from80 * (remaining - below80)
    let uniform = streams.uniforms(
      source, entity: person.identity.key, occurrence: occurrence
    ).x
    // Most are decided without a logarithm, because exp(-h) >= 1 - h.
    if uniform <= 1 - hazard { return nil }
    let target = standardExponential(uniform)
    if target >= hazard { return nil }
    let first = rates.below80 * below80
    let years =
      target < first ? target / rates.below80 : below80 + (target - first) / rates.from80
    return now + ModelClock.ticks(years, of: ModelClock.ticksPerYear)
  }
}

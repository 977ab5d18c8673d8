package import DiscreteEvent
import RandomVariates

/// Decides when somebody will apply for a bed.
package struct ApplicationPlans: LifeWatcher, Sendable {
  private let rates: ApplicationRates

  init(_ rates: ApplicationRates) { self.rates = rates }

  /// When somebody will apply if nothing about him changes: the rate is one until he is 80
  /// and another from then on; a single exponential is spent on both.
  @inline(__always)
  package func call(by person: Person, at now: LifeMoment, _ uniform: Double) -> SimulationTime? {
    let rates = rates.rates(person.careState, livesAlone: person.livesAlone)
    let below80 = Self.yearsBelow80(now)
    let hazard = Self.hazard(rates, below80: below80, now)
    // Most are decided without a logarithm, because exp(-h) >= 1 - h.
    if uniform <= 1 - hazard { return nil }
    return time(
      from: now, below80: below80, rates: rates, hazard: hazard, standardExponential(uniform))
  }

  package func silence(
    of careState: CareState, livesAlone: Bool, at now: LifeMoment
  ) -> Double {
    let rates = rates.rates(careState, livesAlone: livesAlone)
    return 1 - Self.hazard(rates, below80: Self.yearsBelow80(now), now)
  }

  @inline(__always)
  private static func yearsBelow80(_ now: LifeMoment) -> Double {
    min(max(80 - now.age, 0), now.yearsLeft)
  }

  @inline(__always)
  private static func hazard(
    _ rates: (below80: Double, from80: Double), below80: Double, _ now: LifeMoment
  ) -> Double {
    rates.below80 * below80 + rates.from80 * (now.yearsLeft - below80)
  }

  @inline(never)
  private func time(
    from now: LifeMoment, below80: Double, rates: (below80: Double, from80: Double),
    hazard: Double, _ target: Double
  ) -> SimulationTime? {
    if target >= hazard { return nil }
    let first = rates.below80 * below80
    let years =
      target < first ? target / rates.below80 : below80 + (target - first) / rates.from80
    return now.time + ModelClock.ticks(years, of: ModelClock.ticksPerYear)
  }
}

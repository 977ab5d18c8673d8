import DiscreteEvent

/// The time of a hot summer within a run, and what it adds.
struct HeatWindow: Sendable {
  let begin: SimulationTime
  let end: SimulationTime
  /// The exact age from which people suffer.
  let firstAge: Double
  /// Deaths of the heat for each death without it: the factor less 1.
  let excess: Double

  /// nil where the summer adds nothing to the run.
  init?(_ summer: HotSummer, _ clock: ModelClock) {
    begin = max(clock.beginning(of: summer.days.lowerBound), .zero)
    end = min(clock.end(of: summer.days.upperBound), clock.end)
    firstAge = Double(summer.firstAge)
    excess = summer.mortalityFactor - 1
    guard excess > 0, begin < end else { return nil }
  }

  /// The ages at which somebody suffers; empty where the lower bound is not below the upper.
  func ages(_ ages: AgeSpan) -> (from: Double, to: Double) {
    (max(ages.age(at: begin), firstAge), ages.age(at: end))
  }
}

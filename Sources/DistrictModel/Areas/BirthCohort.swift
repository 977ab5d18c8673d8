import DiscreteEvent

/// What everybody of one sex and birth day has in common: worked out once, for all areas.
struct BirthCohort: Sendable {
  /// Whether they turn 60 within the run; perhaps at its first instant, which is later
  /// than the first observation.
  let isEntrant: Bool
  /// When they come into view: the start, or their 60th birthday.
  let entry: SimulationTime
  /// Days from birth to the start.
  let daysAtStart: Double
  let ageAtEntry: Double
  /// At the end of the run.
  let lastAge: Double
  /// The probability of living from the start to 60; 1 for those who are 60 already.
  let survivalToEntry: Double
  /// The shares of the care states at entry.
  let shares: SIMD3<Double>
  /// By care state: a uniform up to this means that nothing happens before the end.
  let certainSurvival: SIMD3<Double>
  /// Which age groups they are in at the observation dates: a row of `segments`.
  let segment: Int

  /// The exact age at an instant, as `ModelClock` has it.
  func age(at time: SimulationTime) -> Double {
    ModelClock.age(daysAtStart: daysAtStart, at: time)
  }
}

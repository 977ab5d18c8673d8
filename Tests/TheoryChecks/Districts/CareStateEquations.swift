#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Kolmogorov's forward equations of the illness–death process with recovery that the
/// conceptual model describes, solved by the classical Runge–Kutta method. Shares of the
/// states are linear in age, mortality is the same at all ages and declines with time.
struct CareStateEquations {
  /// Shares of the three states at 60 and at 100.
  let young: SIMD3<Double>
  let old: SIMD3<Double>
  let mortality: Double
  let decline: Double
  let relativeMortality: SIMD3<Double>
  /// At 65, from semi-dependent and from dependent.
  let recovery: SIMD2<Double>
  let recoveryDecline: Double

  private static let cell = 0.25

  func shares(age: Double) -> SIMD3<Double> { young + (age - 60) / 40 * (old - young) }

  /// The shares of all of an age at the start who are alive and in each state `years` later.
  func states(age: Double, years: Double) -> SIMD3<Double> {
    var states = shares(age: age)
    var time = 0.0
    while time < years - 1e-12 {
      let middle = (((age + time + 1e-9) / Self.cell).rounded(.down) + 0.5) * Self.cell
      let end = min(middle + Self.cell / 2 - age, years)
      let half = (end - time) / 2
      for _ in 0..<2 {
        states = step(states, time, half, cellMiddle: middle)
        time += half
      }
      time = end
    }
    return states
  }

  private func step(
    _ states: SIMD3<Double>, _ time: Double, _ step: Double, cellMiddle: Double
  ) -> SIMD3<Double> {
    func slope(_ states: SIMD3<Double>, _ time: Double) -> SIMD3<Double> {
      change(states, time, age: cellMiddle)
    }
    let first = slope(states, time)
    let second = slope(states + step / 2 * first, time + step / 2)
    let third = slope(states + step / 2 * second, time + step / 2)
    let fourth = slope(states + step * third, time + step)
    return states + step / 6 * (first + 2 * second + 2 * third + fourth)
  }

  /// Rates are those at the middle of a quarter of a year of age.
  private func change(_ now: SIMD3<Double>, _ time: Double, age: Double) -> SIMD3<Double> {
    let p = shares(age: age)
    let slope = (old - young) / 40
    let deaths = mortality / (p * relativeMortality).sum() * relativeMortality
    let recoveries = recovery * exp(-recoveryDecline * (age - 65))
    let trend = exp(-decline * time)
    // The balance of each share; what replaces the dead follows the trend of mortality.
    let worsening =
      trend * (mortality - deaths.x) + (p.y * recoveries.x - slope.x) / p.x
    let worsening2 =
      trend * p.z * (deaths.z - mortality) / p.y + (p.z * recoveries.y + slope.z) / p.y
    let flowDown = now.x * worsening - now.y * recoveries.x
    let flowDown2 = now.y * worsening2 - now.z * recoveries.y
    return SIMD3(-flowDown, flowDown - flowDown2, flowDown2) - trend * deaths * now
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LifeCourseHazards {
  /// What happens next to a person, and at which age.
  package struct Decision: Sendable {
    package let age: Double
    /// nil where a death that the table foresaw is avoided by the trend: nothing
    /// happens, and the next event is decided from this age on.
    package let cause: Cause?
  }

  /// Decides what ends a stay in `state`, if anything does before `lastAge`.
  ///
  /// Competing risks by inversion of the cumulative hazard: `time` decides when, `kind`
  /// what; both are uniform. Most people get through without a logarithm, because
  /// exp(-h) >= 1 - h. The declining trend of mortality is applied by thinning (Lewis
  /// and Shedler 1979).
  ///
  /// - Parameters:
  ///   - ageAtStart: the age of the person at the start of the run; his age less this is
  ///     the time since the start, on which the trend depends.
  @inline(__always)
  package func decide(
    sex: Sex, state: CareState, age: Double, lastAge: Double, ageAtStart: Double, time: Double,
    kind: Double
  ) -> Decision? {
    let row = Self.row(sex, state)
    let first = hazard(row: row, at: age)
    let last = hazard(row: row, at: lastAge)
    if time <= Self.certainSurvival(from: first, to: last) { return nil }
    let target = first - log(time)
    if target >= last { return nil }

    let index = cell(
      row: row, holding: target,
      from: Self.index(age + (lastAge - age) * (target - first) / (last - first)))
    let cell = cells[row * Self.cellCount + index]
    let begin = Self.firstAge + Double(index) / Self.cellsPerYear
    let excess = target - cumulative[row * (Self.cellCount + 1) + index]
    let eventAge = min(max(begin + excess / cell.total, age), lastAge)
    return Decision(
      age: eventAge, cause: cause(cell, kind: kind, years: eventAge - ageAtStart))
  }

  @inline(__always)
  private func cause(_ cell: Cell, kind: Double, years: Double) -> Cause? {
    if kind >= cell.onsetShare { return .recovery }
    if kind >= cell.trendShare { return .onset }
    if decline > 0 {
      let trend = exp(-decline * years)
      let isDeath = kind < cell.deathShare
      let low = isDeath ? 0 : cell.deathShare
      let high = isDeath ? cell.deathShare : cell.trendShare
      // Where `kind` fell within its share is uniform again.
      if kind - low >= trend * (high - low) { return nil }
    }
    return kind < cell.deathShare ? .death : .onset
  }

  /// Uniforms up to this say without a logarithm that nothing happens between two accumulated
  /// hazards: 1 - h, because exp(-h) is never below it.
  static func certainSurvival(from first: Double, to last: Double) -> Double {
    1 - (last - first)
  }

  /// The hazards of a sex in each care state, accumulated from age 60 to an age.
  func hazards(_ sex: Sex, at age: Double) -> SIMD3<Double> {
    SIMD3(
      hazard(row: Self.row(sex, .independent), at: age),
      hazard(row: Self.row(sex, .semiDependent), at: age),
      hazard(row: Self.row(sex, .dependent), at: age))
  }

  static func row(_ sex: Sex, _ state: CareState) -> Int {
    Int(sex.rawValue) * CareState.allCases.count + Int(state.rawValue)
  }

  @inline(__always)
  static func index(_ age: Double) -> Int {
    min(max(Int((age - firstAge) * cellsPerYear), 0), cellCount - 1)
  }

  /// The hazard accumulated since age 60; the last cell goes on for ever.
  @inline(__always)
  private func hazard(row: Int, at age: Double) -> Double {
    let index = Self.index(age)
    let begin = Self.firstAge + Double(index) / Self.cellsPerYear
    return cumulative[row * (Self.cellCount + 1) + index]
      + max(age - begin, 0) * cells[row * Self.cellCount + index].total
  }

  /// The cell in which the accumulated hazard reaches a target, found from a guess.
  @inline(__always)
  private func cell(row: Int, holding target: Double, from start: Int) -> Int {
    var index = start
    let offset = row * (Self.cellCount + 1)
    while index > 0, cumulative[offset + index] > target { index -= 1 }
    while index + 1 < Self.cellCount, cumulative[offset + index + 1] <= target { index += 1 }
    return index
  }
}

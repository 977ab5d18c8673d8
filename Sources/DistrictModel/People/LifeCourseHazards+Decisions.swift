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

  /// A stay in a care state to the end of the run, by the hazard that is accumulated over it.
  struct Stay: BitwiseCopyable {
    fileprivate let row: Int
    /// Accumulated from age 60 to the beginning of the stay, and to its end.
    fileprivate let first: Double
    fileprivate let last: Double

    @inline(__always)
    init(_ sex: Sex, _ state: CareState, from first: Double, to last: Double) {
      row = LifeCourseHazards.row(sex, state)
      self.first = first
      self.last = last
    }

    /// Whether a uniform says, without a logarithm, that nothing ends it before the end of the run:
    /// exp(-h) is never below 1 - h.
    @inline(__always)
    func isCertain(_ time: Double) -> Bool { time <= 1 - (last - first) }
  }

  @inline(__always)
  func stay(_ sex: Sex, _ state: CareState, from age: Double, to lastAge: Double) -> Stay {
    let row = Self.row(sex, state)
    return Stay(
      sex, state, from: hazard(row: row, at: age), to: hazard(row: row, at: lastAge))
  }

  /// Decides what ends a stay, if anything does before `lastAge`.
  ///
  /// Competing risks by inversion of the cumulative hazard: `time` decides when, `kind`
  /// what; both are uniform. The declining trend of mortality is applied by thinning (Lewis
  /// and Shedler 1979).
  ///
  /// - Parameters:
  ///   - age: with which the stay begins.
  ///   - ageAtStart: the age of the person at the start of the run; his age less this is
  ///     the time since the start, on which the trend depends.
  @inline(__always)
  func decide(
    _ stay: Stay, age: Double, lastAge: Double, ageAtStart: Double, time: Double, kind: Double
  ) -> Decision? {
    let (row, first, last) = (stay.row, stay.first, stay.last)
    let target = first - log(time)
    if target >= last { return nil }

    let index = cell(
      row: row, holding: target, from: Self.index(age), through: Self.index(lastAge))
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
      let isDeath = kind < cell.deathShare
      let low = isDeath ? 0 : cell.deathShare
      let share = isDeath ? cell.deathShare : cell.trendShare - cell.deathShare
      // Where `kind` fell within its share is uniform again. Mostly it is clear without the
      // exponential, because exp(-x) >= 1 - x; the margin is far above any error of rounding.
      let isBelowTrend = kind - low < (1 - 1e-9 - decline * years) * share
      if !isBelowTrend, kind - low >= exp(-decline * years) * share { return nil }
    }
    return kind < cell.deathShare ? .death : .onset
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

  /// The cell of an age.
  ///
  /// Adding what leaves no bit for a fraction rounds to the nearest whole number, which then
  /// stands in the lowest bits. To convert to an integer would ask three times whether it fits.
  @inline(__always)
  static func index(_ age: Double) -> Int {
    let cells = min(max((age - firstAge) * cellsPerYear, 0), Double(cellCount - 1))
    let sum = cells + 0x1p52
    let nearest = Int(truncatingIfNeeded: sum.bitPattern & 0xFFFF)
    return sum - 0x1p52 > cells ? nearest &- 1 : nearest
  }

  /// The hazard accumulated since age 60; the last cell goes on for ever.
  @inline(__always)
  private func hazard(row: Int, at age: Double) -> Double {
    let index = Self.index(age)
    let begin = Self.firstAge + Double(index) / Self.cellsPerYear
    return cumulative[row * (Self.cellCount + 1) + index]
      + max(age - begin, 0) * cells[row * Self.cellCount + index].total
  }

  /// The cell in which the accumulated hazard reaches a target, among those of a stretch of life.
  ///
  /// Halving by arithmetic, because a processor cannot foresee on which side a target lies, and a
  /// wrong guess costs more than the whole search. Numbers that are not negative are in the order
  /// of their bits.
  @inline(__always)
  private func cell(row: Int, holding target: Double, from first: Int, through last: Int) -> Int {
    let begin = row * (Self.cellCount + 1)
    var place = begin + first
    let targetBits = Int(bitPattern: UInt(target.bitPattern))
    var digit = searchDigits
    while digit > 0 {
      digit &-= 1
      // What lies beyond the stretch is above the target, up to the end of the row; there the
      // last cell goes on for ever.
      let further = min(place &+ 1 &<< digit, begin &+ Self.cellCount)
      let bits = Int(bitPattern: UInt(cumulative[further].bitPattern))
      let isThere = UInt(bitPattern: bits &- targetBits &- 1) >> UInt(Int.bitWidth - 1)
      place &+= Int(bitPattern: isThere) &<< digit
    }
    return min(place - begin, last)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rates at which people die and change their care state, by sex, state and age.
///
/// The life table is the truth for mortality and the prevalence table for care
/// states; the onset rates follow from both. Let p be the shares of the states at an
/// age, r their relative mortality and m the rate of the life table. State s dies at
/// m r_s / (p . r), so that all together die at m, and onset makes up for what
/// recovery, rising prevalence and the earlier death of the dependent take from
/// the balance (Kolmogorov's forward equations, solved for the onset rates). So
/// mortality is counted once, and prevalence stays what the scenario says.
///
/// Rates are constant within a cell of a quarter of a year.
package struct LifeCourseHazards: Sendable {
  /// What ends a stay in a care state.
  package enum Cause: UInt8, BitwiseCopyable, Sendable { case death, onset, recovery }

  static let firstAge = 60.0
  static let cellsPerYear = 4.0
  static let cellCount = 200
  /// The years from the first age on for which there are cells.
  package static let tableYears = Double(cellCount) / cellsPerYear

  struct Cell: Sendable {
    /// The sum of all rates, per year.
    var total: Double
    /// Shares of the total, in this order: deaths, then the onset that replaces the
    /// dead (both follow the trend of mortality), then all other onset; the rest recovers.
    var deathShare: Double
    var trendShare: Double
    var onsetShare: Double
  }

  /// For each sex and state, the cumulative hazard at the beginning of each cell, and
  /// at the end of the last.
  let cumulative: ContiguousArray<Double>
  let cells: ContiguousArray<Cell>
  /// The yearly decline of mortality: at time t after the start it is exp(-decline t)
  /// of the life table.
  let decline: Double
  /// What hot summers add; empty in most scenarios.
  let heat: [HeatWindow]
  /// The binary digits of the greatest number of cells that a stay within the run can span.
  let searchDigits: Int

  /// - Parameter years: the length of the longest run.
  package init(
    lifeTable: LifeTable, prevalence: Prevalence, risks: CareRisks, decline: Double,
    years: Double = tableYears
  ) {
    self.init(
      lifeTable: lifeTable, prevalence: prevalence, risks: risks, decline: decline, heat: [],
      years: years)
  }

  init(
    lifeTable: LifeTable, prevalence: Prevalence, risks: CareRisks, decline: Double,
    heat: [HeatWindow], years: Double
  ) {
    let span = min(max(years, 0), Self.tableYears) * Self.cellsPerYear
    let longest = min(Int(span) + 2, Self.cellCount)
    searchDigits = Int.bitWidth - longest.leadingZeroBitCount
    var cumulative: ContiguousArray<Double> = []
    var cells: ContiguousArray<Cell> = []
    for sex in Sex.allCases {
      for state in CareState.allCases {
        var sum = 0.0
        for index in 0..<Self.cellCount {
          let cell = Self.cell(
            index, sex: sex, state: state, lifeTable: lifeTable, prevalence: prevalence,
            risks: risks)
          cumulative.append(sum)
          cells.append(cell)
          sum += cell.total / Self.cellsPerYear
        }
        cumulative.append(sum)
      }
    }
    self.cumulative = cumulative
    self.cells = cells
    self.decline = decline
    self.heat = heat
  }

  private static func cell(
    _ index: Int, sex: Sex, state: CareState, lifeTable: LifeTable, prevalence: Prevalence,
    risks: CareRisks
  ) -> Cell {
    let first = firstAge + Double(index) / cellsPerYear
    let middle = first + 0.5 / cellsPerYear
    let shares = prevalence.shares(sex, age: middle)
    let slope =
      (prevalence.shares(sex, age: first + 1 / cellsPerYear) - prevalence.shares(sex, age: first))
      * cellsPerYear
    let mortality = lifeTable.rate(sex, age: middle)
    let deaths = mortality / (shares * risks.relativeMortality).sum() * risks.relativeMortality
    let recovery = risks.recovery * exp(-risks.recoveryDecline * (middle - 65))
    switch state {
    case .independent:
      let replacing = mortality - deaths.x
      let other = (shares.y * recovery.x - slope.x) / shares.x
      return Cell(deaths: deaths.x, replacing: replacing, onset: other, recovery: 0)
    case .semiDependent:
      guard shares.y > 0 else {
        return Cell(deaths: deaths.y, replacing: 0, onset: 0, recovery: recovery.x)
      }
      let replacing = shares.z * (deaths.z - mortality) / shares.y
      let other = (shares.z * recovery.y + slope.z) / shares.y
      return Cell(deaths: deaths.y, replacing: replacing, onset: other, recovery: recovery.x)
    case .dependent:
      return Cell(deaths: deaths.z, replacing: 0, onset: 0, recovery: recovery.y)
    }
  }
}

extension LifeCourseHazards.Cell {
  fileprivate init(deaths: Double, replacing: Double, onset: Double, recovery: Double) {
    let onset = max(onset, 0)
    let replacing = max(replacing, 0)
    let total = deaths + replacing + onset + recovery
    self.init(
      total: total,
      deathShare: total > 0 ? deaths / total : 0,
      trendShare: total > 0 ? (deaths + replacing) / total : 0,
      onsetShare: total > 0 ? (deaths + replacing + onset) / total : 0)
  }
}

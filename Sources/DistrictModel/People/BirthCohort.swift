import CivilCalendar
import DiscreteEvent

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What everybody of one sex and birth day has in common: worked out once, for everybody and
/// all replications.
///
/// A cache line for each: there are tens of thousands, and every replication reads nearly all.
struct BirthCohort: BitwiseCopyable, Sendable {
  private let ageAtStart: Double
  private let ageAtEnd: Double
  /// The shares of the semi-dependent and the dependent at entry; the rest is independent.
  private let needingHelp: SIMD2<Double>
  /// The hazard of the independent, accumulated from age 60 to entry and to the end.
  private let independentHazard: SIMD2<Double>
  private let daysAtStart: Int32
  /// Days from the start to entry.
  private let entryDay: Int32
  private let segmentNumber: UInt32
  let sex: Sex
  /// Whether they turn 60 within the run; perhaps at its first instant, which is later
  /// than the first observation.
  let isEntrant: Bool

  init(
    _ birth: CivilDate, _ sex: Sex, _ prevalence: Prevalence, _ hazards: LifeCourseHazards,
    _ clock: ModelClock, segment: Int
  ) {
    self.sex = sex
    let sixty = birth.adding(years: LifeTable.firstAge)
    isEntrant = sixty > clock.start
    let ages = AgeSpan(birth: birth, clock)
    (ageAtStart, ageAtEnd) = (ages.atStart, ages.atEnd)
    daysAtStart = Int32(clock.daysAtStart(birth))
    entryDay = isEntrant ? Int32(sixty - clock.start - 1) : 0
    segmentNumber = UInt32(segment)
    let entry = ages.moment(at: isEntrant ? clock.beginning(of: sixty) : .zero)
    let shares = prevalence.shares(sex, age: entry.age)
    needingHelp = SIMD2(shares.y, shares.z)
    independentHazard = SIMD2(
      hazards.hazards(sex, at: entry.age).x, hazards.hazards(sex, at: ages.atEnd).x)
  }

  /// Which age groups they are in at the observation dates.
  @inline(__always)
  var segment: Int { Int(segmentNumber) }

  /// The shares of the care states at entry.
  @inline(__always)
  var shares: SIMD3<Double> { Prevalence.shares(needingHelp: needingHelp) }

  /// When they come into view: the start, or their 60th birthday.
  @inline(__always)
  var entryTime: SimulationTime {
    SimulationTime(ticks: Int64(entryDay) &* ModelClock.ticksPerDay)
  }

  @inline(__always)
  func ages(until end: SimulationTime) -> AgeSpan {
    AgeSpan(
      daysAtStart: Double(daysAtStart), atStart: ageAtStart, atEnd: ageAtEnd, until: end)
  }

  /// The moment when they come into view.
  @inline(__always)
  func entry(until end: SimulationTime) -> LifeMoment {
    isEntrant
      ? ages(until: end).moment(at: entryTime)
      : LifeMoment(time: .zero, age: ageAtStart, end: end)
  }

  /// The stay of those who come into view independent, as most do.
  @inline(__always)
  var stayOfIndependent: LifeCourseHazards.Stay {
    LifeCourseHazards.Stay(
      sex, .independent, from: independentHazard.x, to: independentHazard.y)
  }

  /// By care state: a uniform below this means that nothing happens before the end. No
  /// uniform means it where a hot summer comes, because that is left to another draw.
  ///
  /// The probability of getting through, less what is far above any error of rounding in
  /// deciding an event.
  func certainSurvival(
    _ hazards: LifeCourseHazards, until end: SimulationTime
  ) -> SIMD3<Double> {
    let entry = entry(until: end)
    if hazards.isHot(ages(until: end), from: entry.age, to: ageAtEnd) { return .zero }
    let hazard = hazards.hazards(sex, at: ageAtEnd) - hazards.hazards(sex, at: entry.age)
    return SIMD3(exp(-hazard.x), exp(-hazard.y), exp(-hazard.z)) - 1e-9
  }
}

import CivilCalendar
import DiscreteEvent

/// What everybody of one sex and birth day has in common: worked out once, for everybody and
/// all replications.
struct BirthCohort: Sendable {
  /// Whether they turn 60 within the run; perhaps at its first instant, which is later
  /// than the first observation.
  let isEntrant: Bool
  /// When they come into view: the start, or their 60th birthday.
  let entry: LifeMoment
  let ages: AgeSpan
  /// The shares of the care states at entry.
  let shares: SIMD3<Double>
  /// By care state: a uniform up to this means that nothing happens before the end. No
  /// uniform means it where a hot summer comes, because that is left to another draw.
  let certainSurvival: SIMD3<Double>
  /// Which age groups they are in at the observation dates.
  let segment: Int

  init(
    _ birth: CivilDate, _ sex: Sex, _ prevalence: Prevalence, _ hazards: LifeCourseHazards,
    _ clock: ModelClock, segment: Int
  ) {
    let sixty = birth.adding(years: LifeTable.firstAge)
    isEntrant = sixty > clock.start
    ages = AgeSpan(birth: birth, clock)
    entry = ages.moment(at: isEntrant ? clock.beginning(of: sixty) : .zero)
    shares = prevalence.shares(sex, age: entry.age)
    let first = hazards.hazards(sex, at: entry.age)
    let last = hazards.hazards(sex, at: ages.atEnd)
    certainSurvival =
      hazards.isHot(ages, from: entry.age, to: ages.atEnd)
      ? .zero
      : SIMD3(
        LifeCourseHazards.certainSurvival(from: first.x, to: last.x),
        LifeCourseHazards.certainSurvival(from: first.y, to: last.y),
        LifeCourseHazards.certainSurvival(from: first.z, to: last.z))
    self.segment = segment
  }
}

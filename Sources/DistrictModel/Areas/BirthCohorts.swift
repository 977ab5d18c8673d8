import CivilCalendar
import DiscreteEvent

/// The birth cohorts of both sexes, day by day from the oldest.
struct BirthCohorts: Sendable {
  let oldest: CivilDate
  /// `bySex[sex][birth - oldest]`.
  let bySex: [ContiguousArray<BirthCohort>]
  /// `segments[segment][date]`: the age group of a run of birth days at each date; nil for
  /// those who are not 60 yet.
  let segments: [[Int?]]

  /// - Parameter youngest: the age at the start, in completed years.
  init(
    _ scenario: AreasScenario, hazards: LifeCourseHazards, clock: ModelClock, dates: [CivilDate],
    youngest: Int
  ) {
    let oldest = clock.start.adding(years: -AgeGroupShare.oldest).adding(days: 1)
    let last = clock.start.adding(years: -youngest)
    let bounds = dates.map { AgeGroups.lastBirths(on: $0) }
    var segments: [[Int?]] = []
    var bySex: [ContiguousArray<BirthCohort>] = Sex.allCases.map { _ in [] }
    for day in 0...max(last - oldest, 0) {
      let birth = oldest.adding(days: day)
      let groups = bounds.map { bound in bound.lastIndex { birth <= $0 } }
      if segments.last != groups { segments.append(groups) }
      for sex in Sex.allCases {
        bySex[Int(sex.rawValue)].append(
          BirthCohort(
            birth, sex, scenario, hazards: hazards, clock: clock, segment: segments.count - 1))
      }
    }
    self.oldest = oldest
    self.bySex = bySex
    self.segments = segments
  }
}

extension BirthCohort {
  fileprivate init(
    _ birth: CivilDate, _ sex: Sex, _ scenario: AreasScenario, hazards: LifeCourseHazards,
    clock: ModelClock, segment: Int
  ) {
    let sixty = birth.adding(years: LifeTable.firstAge)
    isEntrant = sixty > clock.start
    entry = isEntrant ? clock.beginning(of: sixty) : .zero
    daysAtStart = clock.daysAtStart(birth)
    ageAtEntry = ModelClock.age(daysAtStart: daysAtStart, at: entry)
    lastAge = ModelClock.age(daysAtStart: daysAtStart, at: clock.end)
    survivalToEntry =
      isEntrant
      ? scenario.beforeSixty.survival(
        sex, from: ModelClock.age(daysAtStart: daysAtStart, at: .zero), to: ageAtEntry,
        decline: scenario.mortalityDecline) : 1
    shares = scenario.prevalence.shares(sex, age: ageAtEntry)
    let first = hazards.hazards(sex, at: ageAtEntry)
    let last = hazards.hazards(sex, at: lastAge)
    certainSurvival = SIMD3(
      LifeCourseHazards.certainSurvival(from: first.x, to: last.x),
      LifeCourseHazards.certainSurvival(from: first.y, to: last.y),
      LifeCourseHazards.certainSurvival(from: first.z, to: last.z))
    self.segment = segment
  }
}

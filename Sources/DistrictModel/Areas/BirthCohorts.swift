import CivilCalendar
import DiscreteEvent

/// The birth cohorts of both sexes, day by day from the oldest.
struct BirthCohorts: Sendable {
  let oldest: CivilDate
  /// `bySex[sex][birth - oldest]`.
  let bySex: [ContiguousArray<BirthCohort>]
  /// `certainSurvival[sex][birth - oldest]`: by care state, a uniform below this means that
  /// nothing happens before the end.
  let certainSurvival: [ContiguousArray<SIMD3<Double>>]
  let segments: AgeSegments
  /// `survivalToEntry[birth - oldest][sex]`: the probability of living from the start to 60;
  /// 1 for those who are 60 already.
  let survivalToEntry: ContiguousArray<SIMD2<Double>>

  /// - Parameter youngest: the age at the start, in completed years.
  init(
    _ scenario: AreasScenario, hazards: LifeCourseHazards, clock: ModelClock, dates: [CivilDate],
    youngest: Int
  ) {
    let oldest = clock.start.adding(years: -AgeGroupShare.oldest).adding(days: 1)
    let last = clock.start.adding(years: -youngest)
    let segments = AgeSegments(dates: dates)
    var bySex: [ContiguousArray<BirthCohort>] = Sex.allCases.map { _ in [] }
    var certainSurvival: [ContiguousArray<SIMD3<Double>>] = Sex.allCases.map { _ in [] }
    var survival: ContiguousArray<SIMD2<Double>> = []
    for day in 0...max(last - oldest, 0) {
      let birth = oldest.adding(days: day)
      var toEntry = SIMD2(1.0, 1.0)
      for sex in Sex.allCases {
        let cohort = BirthCohort(
          birth, sex, scenario.prevalence, hazards, clock, segment: segments.segment(of: birth))
        bySex[Int(sex.rawValue)].append(cohort)
        certainSurvival[Int(sex.rawValue)].append(
          cohort.certainSurvival(hazards, until: clock.end))
        if cohort.isEntrant {
          toEntry[Int(sex.rawValue)] = scenario.beforeSixty.survival(
            sex, from: cohort.ages(until: clock.end).atStart,
            to: cohort.entry(until: clock.end).age, decline: scenario.mortalityDecline)
        }
      }
      survival.append(toEntry)
    }
    self.oldest = oldest
    self.bySex = bySex
    self.certainSurvival = certainSurvival
    self.segments = segments
    survivalToEntry = survival
  }
}

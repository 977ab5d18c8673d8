import CivilCalendar
import DiscreteEvent
package import RandomVariates

/// One area in one replication.
///
/// Where people do not compete for anything, nobody's life bears on another's, so each is
/// lived from its beginning to its end before the next, without a calendar of events and
/// without a record of anybody. The draws and the arithmetic are those of `People`; the
/// tests hold the one to the other, number by number.
package struct AreaSimulation: ~Copyable {
  private let setting: AreasSetting
  private let population: AreaPopulation
  private let lifeCourse: RandomSource
  private let streams: RandomStreams
  // Held here because the people's loop is hot, and the way by a class is long.
  private let clock: ModelClock
  private let hazards: LifeCourseHazards
  private let cohorts: [ContiguousArray<BirthCohort>]
  private let certainSurvival: [ContiguousArray<SIMD3<Double>>]
  private let intervals: ContiguousArray<Int>
  private var tally: AreaTally

  /// - Parameter lifeCourse: whose random numbers the people have; each area has its own,
  ///   named by its code, so that no area bears on another's numbers.
  package init(
    _ setting: AreasSetting, _ population: AreaPopulation, seed: MasterSeed, replication: Int,
    lifeCourse: RandomSource? = nil
  ) {
    self.setting = setting
    self.population = population
    self.lifeCourse =
      lifeCourse ?? RandomSource("area \(population.code): people: life course")
    streams = RandomStreams(seed: seed, replication: replication)
    clock = setting.clock
    hazards = setting.hazards
    cohorts = setting.cohorts.bySex
    certainSurvival = setting.cohorts.certainSurvival
    intervals = setting.interval
    tally = AreaTally(
      segmentCount: setting.cohorts.segments.groups.count, dateCount: setting.dates.count)
  }

  /// The values of all measures, date by date.
  package consuming func run() -> [Int] {
    for sex in Sex.allCases {
      for age in max(population.firstAge, setting.youngestAge)..<population.openAge {
        liveEvenly(sex, age: age)
      }
      liveOpenGroup(sex)
    }
    return tally.values(segments: setting.cohorts.segments.groups)
  }

  private func key(_ sex: Sex, age: Int, rank: Int) -> EntityKey {
    PersonKey.key(
      age < LifeTable.firstAge ? .entrant : .initial, track: .local, sex: sex, stratum: age,
      rank: rank)
  }

  /// The people of one year of age, their birth days spread evenly over it.
  private mutating func liveEvenly(_ sex: Sex, age: Int) {
    let count = population.counts[Int(sex.rawValue)][age - population.firstAge]
    let days = BirthDays(age..<age + 1, on: clock.start)
    let offset = days.first - setting.cohorts.oldest
    for rank in 0..<count {
      let day = days.day(rank: rank, of: count)
      live(sex, cohort: offset + day, key(sex, age: age, rank: rank))
    }
  }

  /// The people of the open group, their ages as in the stationary population.
  private mutating func liveOpenGroup(_ sex: Sex) {
    let first = population.openAge
    let count = population.counts[Int(sex.rawValue)][first - population.firstAge]
    let days = BirthDays(first..<AgeGroupShare.oldest, on: clock.start)
    let offset = days.first - setting.cohorts.oldest
    let ages = OpenAgeGroup(
      sex, firstAge: first, endAge: AgeGroupShare.oldest, lifeTable: setting.scenario.lifeTable)
    var step = 0
    for rank in 0..<count {
      let years = ages.yearsAboveFirst(at: (Double(rank) + 0.5) / Double(count), from: &step)
      let day = days.day(yearsAboveFirst: years)
      live(sex, cohort: offset + day, key(sex, age: first, rank: rank))
    }
  }

  /// A life from the start, or from the 60th birthday, to death or the end of the run.
  @inline(__always)
  private mutating func live(_ sex: Sex, cohort index: Int, _ key: EntityKey) {
    let cohort = cohorts[Int(sex.rawValue)][index]
    guard cohort.entryTime < clock.end else { return }
    let draws = streams.uniforms(lifeCourse, entity: key)
    let shares = cohort.shares
    let state: CareState =
      draws.w < shares.x
      ? .independent : draws.w < shares.x + shares.y ? .semiDependent : .dependent
    if cohort.isEntrant {
      // In a district this number decides on moving out; in an area nobody does.
      guard draws.z < setting.cohorts.survivalToEntry[index][Int(sex.rawValue)] else { return }
      tally.turnSixty(
        sex, segment: cohort.segment, state: state, interval: interval(at: cohort.entryTime))
    } else {
      tally.begin(sex, segment: cohort.segment, state: state)
    }
    if draws.x < certainSurvival[Int(sex.rawValue)][index][Int(state.rawValue)] { return }
    follow(sex, cohort, state, draws, key)
  }

  /// Event by event through a life in which something may happen.
  private mutating func follow(
    _ sex: Sex, _ cohort: BirthCohort, _ first: CareState, _ drawn: SIMD4<Double>,
    _ key: EntityKey
  ) {
    var state = first
    var draws = drawn
    let ages = cohort.ages(until: clock.end)
    var now = cohort.entry(until: clock.end)
    var decisions: UInt32 = 0
    while let event = hazards.next(sex, state, ages, at: now, until: clock.end, draws) {
      now = ages.moment(at: event.time)
      if let cause = event.cause {
        if cause == .death {
          tally.die(
            sex, segment: cohort.segment, state: state, interval: interval(at: event.time))
          return
        }
        tally.change(state, to: state.after(cause), interval: interval(at: event.time))
        state = state.after(cause)
      }
      decisions += 1
      draws = streams.uniforms(lifeCourse, entity: key, occurrence: decisions)
    }
  }

  /// The first observation that shows what happens at an instant.
  private func interval(at time: SimulationTime) -> Int {
    let day = Int(time.ticks / ModelClock.ticksPerDay)
    return day < intervals.count ? intervals[day] : setting.dates.count
  }
}

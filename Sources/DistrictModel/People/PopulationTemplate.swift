package import CivilCalendar
import RandomVariates

/// The people every replication begins with: those of 60 and over, and those who
/// will turn 60 within the horizon.
///
/// Birth days and homes are spread evenly, not drawn, so that the first day of
/// every replication is the day the scenario describes.
package struct PopulationTemplate: Sendable {
  /// The people present at the start, then those who turn 60 in the order of that day.
  package let people: ContiguousArray<PersonIdentity>
  /// The number of people present at the start; the others are `people[initialCount...]`.
  package let initialCount: Int
  /// Where each of those who turn 60 stands in his cohort, from 0 up to 1 and beyond:
  /// he exists in a replication whose turning-sixty factor is above it.
  package let rank: ContiguousArray<Float>
  /// For each of the people, his place in `cohorts`.
  let cohortOf: ContiguousArray<UInt32>
  /// The birth days and sexes that occur.
  let cohorts: ContiguousArray<BirthCohort>
  /// Of each of the people present at the start, without his care state.
  let conditions: ContiguousArray<Condition>
  /// As if nobody left or moved in, and as many turned 60 as the scenario says. Care states
  /// are not counted.
  let census: Census

  package init(
    scenario: PeopleScenario, geography: Geography, clock: ModelClock, dates: [CivilDate],
    hazards: LifeCourseHazards
  ) {
    var people = Self.initialPeople(scenario, geography: geography, clock: clock)
    initialCount = people.count
    let entrants = Self.entrants(scenario, geography: geography, clock: clock)
    people.append(contentsOf: entrants.map(\.person))
    self.people = people
    rank = ContiguousArray(entrants.map(\.rank))

    let segments = AgeSegments(dates: dates)
    let (cohortOf, cohorts) = Self.cohorts(of: people) { birth, sex in
      BirthCohort(
        birth, sex, scenario.prevalence, hazards, clock, segment: segments.segment(of: birth))
    }
    (self.cohortOf, self.cohorts) = (cohortOf, cohorts)
    var tally = CensusTally(
      CensusLayout(
        days: CensusDays(clock, dates: dates), segments: segments,
        communityCount: geography.communities.count))
    let start = tally.layout.days.sight(onDay: 0)
    var conditions: ContiguousArray<Condition> = []
    conditions.reserveCapacity(initialCount)
    for index in 0..<initialCount {
      let cohort = cohorts[Int(cohortOf[index])]
      tally.change(
        tally.layout.place(of: people[index], segment: cohort.segment), seen: start, by: 1)
      conditions.append(
        Condition(
          isResident: people[index].track.isResident,
          isFrom80: cohort.entry(until: clock.end).age >= 80))
    }
    for (index, rank) in rank.enumerated() where rank < 1 {
      let index = initialCount + index
      let cohort = cohorts[Int(cohortOf[index])]
      tally.join(
        tally.layout.place(of: people[index], segment: cohort.segment), .turnedSixty,
        seen: tally.layout.days.sight(at: cohort.entryTime))
    }
    census = tally.addUp(to: nil)
    self.conditions = conditions
  }

  /// What each birth day and sex has in common, and where that stands for each person.
  private static func cohorts(
    of people: ContiguousArray<PersonIdentity>, make: (CivilDate, Sex) -> BirthCohort
  ) -> (of: ContiguousArray<UInt32>, cohorts: ContiguousArray<BirthCohort>) {
    struct Key: Hashable {
      let birth: CivilDate
      let sex: Sex
    }
    var places: [Key: UInt32] = [:]
    var cohorts: ContiguousArray<BirthCohort> = []
    let of = people.map { person in
      let key = Key(birth: person.birth, sex: person.sex)
      if let place = places[key] { return place }
      let place = UInt32(cohorts.count)
      places[key] = place
      cohorts.append(make(person.birth, person.sex))
      return place
    }
    return (ContiguousArray(of), cohorts)
  }

  /// Spreads `position` over 0 to 1 evenly however many are taken (Weyl's sequence).
  static func spread(_ position: Int) -> Double {
    fraction(Double(position) * 0.618_033_988_749_894_9)
  }

  /// Spreads homes independently of birth days: the same sequence with another
  /// irrational number, the square root of 2.
  private static func spreadHome(_ position: Int) -> Double {
    fraction(Double(position) * 0.414_213_562_373_095_1)
  }

  private static func fraction(_ turns: Double) -> Double {
    let shifted = turns + 0.5
    return shifted - shifted.rounded(.down)
  }

  private static func initialPeople(
    _ scenario: PeopleScenario, geography: Geography, clock: ModelClock
  ) -> ContiguousArray<PersonIdentity> {
    let groups = scenario.ageGroups
    let weights = groups.map(\.weight)
    let registered = Apportionment.largestRemainder(scenario.registeredAtStart, weights: weights)
    let incomers = Apportionment.largestRemainder(scenario.incomersAtStart, weights: weights)
    let away = Apportionment.largestRemainder(
      Int((scenario.awayShare * Double(scenario.registeredAtStart)).rounded()),
      weights: registered.map(Double.init))

    var people: ContiguousArray<PersonIdentity> = []
    people.reserveCapacity(scenario.registeredAtStart + scenario.incomersAtStart)
    for track in Track.allCases {
      var position = 0
      for (index, group) in groups.enumerated() {
        let count =
          switch track {
          case .local: registered[index] - away[index]
          case .away: away[index]
          case .incomer: incomers[index]
          }
        for (rank, birth) in births(count, in: group, on: clock.start, scenario).enumerated() {
          people.append(
            PersonIdentity(
              key: PersonKey.key(
                .initial, track: track, sex: group.sex, stratum: group.firstAge, rank: rank),
              birth: birth,
              community: UInt16(geography.community(at: spread(position))),
              sex: group.sex, track: track))
          position += 1
        }
      }
    }
    return people
  }

  /// Birth days spread evenly over a closed group, and by the life table over the
  /// open one.
  private static func births(
    _ count: Int, in group: AgeGroupShare, on date: CivilDate, _ scenario: PeopleScenario
  ) -> [CivilDate] {
    let days = BirthDays(group.firstAge..<group.endAge, on: date)
    guard group.isOpen else {
      return (0..<count).map { days.first.adding(days: days.day(rank: $0, of: count)) }
    }
    let ages = OpenAgeGroup(
      group.sex, firstAge: group.firstAge, endAge: group.endAge, lifeTable: scenario.lifeTable)
    var step = 0
    return (0..<count).map { rank in
      let years = ages.yearsAboveFirst(at: (Double(rank) + 0.5) / Double(count), from: &step)
      return days.first.adding(days: days.day(yearsAboveFirst: years))
    }
  }

  private static func entrants(
    _ scenario: PeopleScenario, geography: Geography, clock: ModelClock
  ) -> [(person: PersonIdentity, rank: Float)] {
    let largestFactor = scenario.turningSixtyFactor.support.upperBound
    var entrants: [(person: PersonIdentity, rank: Float)] = []
    let years = clock.start.year...clock.horizon.year
    for cohort in scenario.turningSixty where years.contains(cohort.year) {
      let birthYear = cohort.year - LifeTable.firstAge
      guard let newYear = CivilDate(year: birthYear, month: 1, day: 1) else { continue }
      let days = Double(newYear.adding(years: 1) - newYear)
      for track in Track.allCases {
        let away = scenario.awayShare
        let all =
          switch track {
          case .local: Double(cohort.registered) * (1 - away)
          case .away: Double(cohort.registered) * away
          case .incomer: Double(cohort.incomers)
          }
        for sex in Sex.allCases {
          let female = scenario.femaleShareTurningSixty
          let size = all * (sex == .female ? female : 1 - female)
          for rank in 0..<Int((size * largestFactor).rounded(.up)) {
            let birth = newYear.adding(days: Int(spread(rank) * days))
            let sixty = birth.adding(years: LifeTable.firstAge)
            guard sixty > clock.start, sixty <= clock.horizon else { continue }
            let position = rank * 2 + Int(sex.rawValue) + cohort.year * 7
            let home = geography.community(at: spreadHome(position))
            let person = PersonIdentity(
              key: PersonKey.key(
                .entrant, track: track, sex: sex, stratum: cohort.year, rank: rank),
              birth: birth, community: UInt16(home), sex: sex, track: track)
            entrants.append((person, Float((Double(rank) + 0.5) / size)))
          }
        }
      }
    }
    return entrants.sorted {
      ($0.person.birth, $0.person.key.word) < ($1.person.birth, $1.person.key.word)
    }
  }
}

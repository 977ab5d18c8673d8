package import DiscreteEvent
package import RandomVariates

/// The homes of the district, those who wait for a bed and those who live in one.
package struct Beds {
  package typealias Calendar = FutureEventList<DistrictEvent>

  struct Sources: Sendable {
    /// Applying again; a first application has what is left of a draw for his life.
    let application = RandomSource("beds: application")
    let circumstances = RandomSource("beds: circumstances")
    let assessment = RandomSource("beds: assessment")
    let patience = RandomSource("beds: patience")
    let answerDays = RandomSource("beds: days until an offer is answered")
    let answer = RandomSource("beds: answer to an offer")
    let choice = RandomSource("beds: choice of a home")
    let returningHome = RandomSource("beds: returning home")
    let residentsAtStart = RandomSource("beds: residents at the start")
    let waitingAtStart = RandomSource("beds: waiting at the start")
    let project = RandomSource("beds: project")
    let closing = RandomSource("beds: closing")
  }

  package internal(set) var scenario: BedsScenario
  let geography: Geography
  let clock: ModelClock
  let sources = Sources()

  package internal(set) var facilities: [Facility]
  package internal(set) var applicants: ContiguousArray<Applicant> = []
  /// When people apply.
  let plans: ApplicationPlans
  /// What the homes know of each person who has turned to them.
  var clients: ContiguousArray<Client> = []
  var lines: WaitingLines
  package internal(set) var residents = TimeWeightedStatistic()
  package internal(set) var waiting = TimeWeightedStatistic()
  var waitingByClass = Array(
    repeating: TimeWeightedStatistic(), count: WaitingClass.allCases.count)
  /// Resident-ticks for which the subsidy has been booked.
  var subsidised: Int128 = 0
  /// Resident-ticks up to the end of the subsidy; nil before it.
  var residentsWhenSubsidyEnded: Int128?
  package var flows = BedsFlows()
  var diedWaitingSinceStart = 0
  /// Beds by the official definition, over time.
  var official = TimeWeightedStatistic()
  var bedsAtLastCheck: Int?
  /// Where the transfers and each home stand in the order in which events were scheduled at
  /// the start.
  var transfersPlace: UInt64 = 0
  var projectPlaces: [UInt64]
  let log: EventLog?

  package init(
    scenario: BedsScenario, geography: Geography, clock: ModelClock, log: EventLog?
  ) {
    self.scenario = scenario
    self.geography = geography
    self.clock = clock
    self.log = log
    facilities = scenario.facilities.map { Facility($0) }
    projectPlaces = scenario.facilities.map { _ in 0 }
    plans = ApplicationPlans(scenario.applications)
    lines = WaitingLines(scenario.waiting.policy, facilityCount: scenario.facilities.count)
  }

  package subscript(applicant: ApplicantID) -> Applicant {
    get { applicants[Int(applicant.index)] }
    _modify { yield &applicants[Int(applicant.index)] }
  }

  subscript(client person: PersonID) -> Client {
    get { clients[Int(person.index)] }
    _modify { yield &clients[Int(person.index)] }
  }

  package subscript(facility: FacilityID) -> Facility {
    get { facilities[Int(facility.index)] }
    _modify { yield &facilities[Int(facility.index)] }
  }

  /// Beds by the official definition.
  package var officialBeds: Int {
    let ratio = scenario.ratio
    return facilities.reduce(0) { $0 + ratio.count($1) }
  }

  /// Beds per thousand elderly people by the official definition.
  package func bedsPerThousand(_ headcount: Headcount) -> Double {
    let people =
      switch scenario.ratio.people {
      case .registered: headcount.registered
      case .resident: headcount.residents
      }
    return people > 0 ? Double(officialBeds) * 1_000 / Double(people) : .nan
  }

  package mutating func handle(
    _ event: BedsEvent, _ people: borrowing People, _ streams: inout RandomStreams,
    _ ledger: inout Ledger, _ calendar: inout Calendar
  ) {
    switch event {
    case .applies(let person, let plan):
      if self[client: person].plan == plan { apply(person, people, &streams, &calendar) }
    case .assessed(let applicant): join(applicant, people, &streams, &calendar)
    case .withdraws(let applicant): withdraw(applicant, people, &streams, &calendar)
    case .answers(let applicant): answer(applicant, people, &streams, &calendar)
    case .resumes(let applicant): resume(applicant, people, &streams, &calendar)
    case .returnsHome(let applicant): returnHome(applicant, people, &streams, &calendar)
    case .startsBuilding(let facility): startBuilding(facility, at: calendar.now)
    case .overdue(let facility): delay(facility, at: calendar.now)
    case .cancelled(let facility): cancel(facility, at: calendar.now)
    case .opens(let facility): open(facility, people, &streams, &ledger, &calendar)
    case .fills(let facility): fill(facility, people, &streams, &calendar)
    case .closes(let facility): close(facility, people, &streams, &calendar)
    case .transfers(let index):
      transfer(scenario.transfers[Int(index)], people, &streams, &calendar)
    case .subsidyEnds: residentsWhenSubsidyEnded = residents.area(until: calendar.now)
    }
  }

  /// Books the subsidy for everybody's days in a home since the last time.
  package mutating func bookSubsidy(at now: SimulationTime, _ ledger: inout Ledger) {
    let area = subsidisable(at: now)
    let months = Double(area - subsidised) / ModelClock.ticksPerMonth
    subsidised = area
    ledger.book(months * scenario.subsidyPerResidentMonth, to: .bedsSubsidy)
  }

  /// Resident-ticks for which there was a subsidy.
  func subsidisable(at now: SimulationTime) -> Int128 {
    residentsWhenSubsidyEnded ?? residents.area(until: now)
  }

  /// The homes in the order of their identifiers.
  var facilityIDs: [FacilityID] { facilities.indices.map(FacilityID.init) }

  mutating func changeResidents(_ facility: FacilityID, by amount: Int, at time: SimulationTime) {
    self[facility].residents += amount
    residents.record(residents.value + amount, at: time)
  }

  mutating func changeWaiting(of id: ApplicantID, by amount: Int, at time: SimulationTime) {
    waiting.record(waiting.value + amount, at: time)
    let line = Int(self[id].waitingClass.rawValue)
    waitingByClass[line].record(waitingByClass[line].value + amount, at: time)
  }
}

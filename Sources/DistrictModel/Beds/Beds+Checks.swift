import DiscreteEvent
import Measurement

extension Beds {
  /// Strikes the balances of an observation date; the flows are those since the date before.
  mutating func check(_ people: borrowing People, at now: SimulationTime, _ audit: inout Audit) {
    let total = facilities.reduce(0) { $0 + $1.beds.total }
    if let earlier = bedsAtLastCheck {
      audit.expect(
        .bedBalance, of: "district", total, toBe: earlier + flows.opened - flows.closed)
    }
    bedsAtLastCheck = total
    checkHolders(people, &audit)
    checkLines(&audit)
    if audit.isLast {
      checkWaits(at: now, &audit)
      checkStays(at: now, &audit)
    }
  }

  /// Every spell against what the homes and the list say of it.
  private func checkHolders(_ people: borrowing People, _ audit: inout Audit) {
    var taken = Array(repeating: BedCounts(), count: facilities.count)
    var living = Array(repeating: 0, count: facilities.count)
    var onList = 0
    var open = 0
    for index in applicants.indices {
      let state = applicants[index].state
      guard state == .inAssessment || state == .resident || state.isOnList else { continue }
      let applicant = applicants[index]
      open += 1
      if state.isOnList { onList += 1 }
      if state.holdsBed { taken[Int(applicant.facility.index)][applicant.bedType] += 1 }
      if state == .resident { living[Int(applicant.facility.index)] += 1 }
      let isHis = self[client: applicant.person].applicant == ApplicantID(index)
      if people[applicant.person].presence != .present || !isHis {
        audit.report(
          .knownPeople, of: "applicant \(index)", found: "\(people[applicant.person].presence)",
          expected: "present, with this spell")
      }
    }
    audit.expect(
      .knownPeople, of: "open spells", clients.count { $0.applicant != nil }, toBe: open)
    audit.expect(.bedsTaken, of: "waiting list", waiting.value, toBe: onList)
    audit.expect(.bedsTaken, of: "residents", residents.value, toBe: living.reduce(0, +))
    for (index, facility) in facilities.enumerated() {
      let name = scenario.facilities[index].identifier
      audit.expect(.bedsTaken, of: name, facility.residents, toBe: living[index])
      for type in BedType.allCases {
        audit.expect(.bedsTaken, of: name, facility.taken[type], toBe: taken[index][type])
        if facility.taken[type] > facility.beds[type] {
          audit.report(
            .bedsTaken, of: name, found: "\(facility.taken[type]) taken",
            expected: "at most \(facility.beds[type])")
        }
      }
    }
  }

  private func checkLines(_ audit: inout Audit) {
    for (index, facility) in facilities.enumerated() {
      for type in BedType.allCases where facility.free(type) > 0 {
        let first = lines.first(
          for: type, at: FacilityID(index), owner: facility.owner, among: applicants)
        if let first {
          audit.report(
            .nobodyWaitsBesideFreeBed, of: scenario.facilities[index].identifier,
            found: "applicant \(first.index) before \(facility.free(type)) free beds (\(type))",
            expected: "nobody")
        }
      }
    }
  }

  /// Little's law for the list and for each class of it, as an identity of areas (W. S. Jewell,
  /// "A simple proof of L = λW", 1967), in whole ticks.
  private func checkWaits(at now: SimulationTime, _ audit: inout Audit) {
    var waits = Array(repeating: Int128(0), count: WaitingClass.allCases.count)
    for applicant in applicants where applicant.joined != .longAgo {
      let left = applicant.state.isOnList ? now : applicant.settled
      waits[Int(applicant.waitingClass.rawValue)] += Int128(left - max(applicant.joined, .zero))
    }
    for waitingClass in WaitingClass.allCases {
      let index = Int(waitingClass.rawValue)
      audit.expect(
        .littlesLaw, of: waitingClass.subject.identifier,
        waitingByClass[index].area(until: now), toBe: waits[index])
    }
    audit.expect(.littlesLaw, of: "list", waiting.area(until: now), toBe: waits.reduce(0, +))
  }

  private func checkStays(at now: SimulationTime, _ audit: inout Audit) {
    var stays = Int128(0)
    for applicant in applicants {
      switch applicant.state {
      case .resident: stays += Int128(now - applicant.settled)
      case .diedInHome, .leftHome, .displaced: stays += Int128(applicant.left - applicant.settled)
      default: break
      }
    }
    audit.expect(.busyTime, of: "district", residents.area(until: now), toBe: stays)
  }

  /// The subsidy booked against the bed-days lived in, and the building against the homes opened.
  func check(_ ledger: Ledger, at now: SimulationTime, _ audit: inout Audit) {
    let months = Double(subsidisable(at: now)) / ModelClock.ticksPerMonth
    audit.expect(
      .money, of: "subsidies of residents", fen: ledger.total(of: .bedsSubsidy),
      toBe: 100 * months * scenario.subsidyPerResidentMonth,
      within: Double(ledger.bookings(of: .bedsSubsidy)))
    audit.expect(
      .money, of: "building of homes", fen: ledger.total(of: .bedsBuilding),
      toBe: 100 * facilities.reduce(0) { $0 + $1.cost },
      within: Double(ledger.bookings(of: .bedsBuilding)))
  }
}

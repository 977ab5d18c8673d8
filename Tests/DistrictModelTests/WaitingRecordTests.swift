import DiscreteEvent
import Testing

@testable import DistrictModel

struct WaitingRecordTests {
  private static let day = ModelClock.ticksPerDay

  private func applicant(
    _ state: Applicant.State, joined: Int64? = nil, settled: Int64? = nil
  ) -> Applicant {
    var applicant = Applicant(
      person: PersonID(0), waitingClass: .ordinary, wantsPublicOnly: false, need: .nursing)
    applicant.state = state
    if let joined { applicant.joined = SimulationTime(ticks: joined * Self.day) }
    if let settled { applicant.settled = SimulationTime(ticks: settled * Self.day) }
    return applicant
  }

  private func record(_ applicants: Applicant...) -> WaitingRecord {
    var record = WaitingRecord()
    let window = WaitingWindow(
      since: .zero, until: SimulationTime(ticks: 365 * ModelClock.ticksPerDay))
    for applicant in applicants { record.add(applicant, window) }
    return record
  }

  @Test func `Whoever dies while being assessed never waited`() {
    let record = record(applicant(.diedWaiting), applicant(.leftWaiting), applicant(.inAssessment))
    #expect(record.diedWaiting == 0)
    #expect(record.followed == 0)
    #expect(record.waiting == 0)
  }

  @Test func `Those still waiting after ninety days count as not admitted`() {
    let record = record(
      applicant(.resident, joined: 10, settled: 50), applicant(.waiting, joined: 20),
      applicant(.diedInHome, joined: 30, settled: 200),
      applicant(.withdrawn, joined: 40, settled: 60))
    #expect(record.followed == 4)
    #expect(record.placed == 1)
    #expect(record.admitted == 2)
    #expect(record.meanWait == 105)
    #expect(record.meanWaitSoFar == 345)
  }

  @Test func `Those whose ninetieth day is not over are not judged yet`() {
    let record = record(applicant(.waiting, joined: 300), applicant(.waiting, joined: -10))
    #expect(record.waiting == 2)
    #expect(record.followed == 0)
  }

  @Test func `Residents of the start are no admissions`() {
    #expect(record(applicant(.resident, settled: 0)).admitted == 0)
  }
}

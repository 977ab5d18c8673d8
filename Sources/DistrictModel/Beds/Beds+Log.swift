import DiscreteEvent

extension Beds {
  /// Enters into the log what has happened to an applicant.
  @inline(__always)
  func note(
    _ activity: Activity, _ id: ApplicantID, _ people: borrowing People,
    at time: SimulationTime, home: FacilityID = .none, _ detail: LogEntry.Detail = .none
  ) {
    guard let log else { return }
    let person = people[self[id].person].identity
    log.add(LogEntry(activity, of: .person(person.key), at: time, home: home, detail))
  }

  /// Enters into the log what has happened to an applicant in the home whose bed he holds.
  @inline(__always)
  func noteBed(
    _ activity: Activity, _ id: ApplicantID, _ people: borrowing People,
    at time: SimulationTime
  ) {
    guard log != nil else { return }
    let applicant = self[id]
    note(activity, id, people, at: time, home: applicant.facility, .bed(applicant.bedType))
  }

  /// Enters into the log what has happened to a home.
  @inline(__always)
  func note(
    _ activity: Activity, _ id: FacilityID, at time: SimulationTime, heir: FacilityID = .none,
    _ beds: BedCounts? = nil
  ) {
    guard let log else { return }
    let detail = beds.map(LogEntry.Detail.beds) ?? .none
    log.add(LogEntry(activity, of: .home(id), at: time, home: heir, detail))
  }
}

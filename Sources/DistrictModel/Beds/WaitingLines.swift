import DiscreteEvent

/// The waiting list of the district, or those of its homes.
///
/// Under one list people stand by the bed they need, those who want a public home
/// only apart from the others; under lists of the homes, by home and need, and behind
/// the homes' lines stand those whom no home suits.
package struct WaitingLines {
  private let policy: WaitingPolicy
  private let groups: Int
  private var lines: [WaitingLine<ApplicantID>]

  init(_ policy: WaitingPolicy, facilityCount: Int) {
    self.policy = policy
    groups = policy == .central ? 2 : facilityCount + 1
    lines = Array(
      repeating: WaitingLine(priorityClasses: WaitingClass.allCases.count),
      count: groups * BedType.allCases.count)
  }

  mutating func join(_ id: ApplicantID, _ applicant: Applicant) -> WaitingTicket {
    lines[line(of: applicant)].join(id, priority: Int(applicant.waitingClass.rawValue))
  }

  mutating func leave(_ applicant: Applicant) {
    lines[line(of: applicant)].leave(applicant.ticket)
  }

  private func line(of applicant: Applicant) -> Int {
    let group =
      switch policy {
      case .central: applicant.wantsPublicOnly ? 1 : 0
      case .perHome: min(Int(applicant.facility.index), groups - 1)
      }
    return group * BedType.allCases.count + Int(applicant.need.rawValue)
  }

  /// The first in line for a bed of a home: of the lowest class, and there the one who
  /// joined first.
  func first(
    for type: BedType, at facility: FacilityID, owner: Owner,
    among applicants: borrowing ContiguousArray<Applicant>
  ) -> ApplicantID? {
    let types = BedType.allCases.count
    let need = Int(type.rawValue)
    switch policy {
    case .perHome: return lines[Int(facility.index) * types + need].first
    case .central:
      let open = lines[need].first
      guard owner == .public, let publicOnly = lines[types + need].first else { return open }
      guard let open else { return publicOnly }
      let first = applicants[Int(open.index)]
      let second = applicants[Int(publicOnly.index)]
      return (first.waitingClass.rawValue, first.joined, open.index)
        < (second.waitingClass.rawValue, second.joined, publicOnly.index) ? open : publicOnly
    }
  }
}

import CivilCalendar

/// The sex and birth day of somebody who moves in.
package struct ArrivalAges: Sendable {
  /// People among whom ages are even.
  private struct Group: BitwiseCopyable, Sendable {
    let sex: Sex
    let firstAge: Int
    let endAge: Int
  }

  private let groups: ContiguousArray<Group>
  /// The groups' shares of all who move in, in their order.
  private let shares: GuideTable

  package init(_ groups: [AgeGroupShare]) {
    self.groups = ContiguousArray(
      groups.map {
        Group(
          sex: $0.sex, firstAge: $0.firstAge,
          endAge: $0.isOpen ? min($0.firstAge + 10, $0.endAge) : $0.endAge)
      })
    let total = groups.reduce(0) { $0 + $1.arrivalWeight }
    var running = 0.0
    shares = GuideTable(
      ends: groups.map { group in
        running += group.arrivalWeight
        return total > 0 ? running / total : 1
      })
  }

  /// - Parameters: two uniforms; the first chooses the group, the second the age,
  ///   evenly within the group. The open group ends ten years above its first age.
  func draw(_ group: Double, _ age: Double, on today: Anniversaries) -> (Sex, CivilDate) {
    let chosen = groups[shares.share(at: group)]
    let first = today.date(yearsLater: -chosen.endAge).adding(days: 1)
    let days = Double(today.date(yearsLater: -chosen.firstAge) - first + 1)
    return (chosen.sex, first.adding(days: Int(age * days)))
  }
}

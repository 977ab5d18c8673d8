import CivilCalendar

/// The sex and birth day of somebody who moves in.
package struct ArrivalAges: Sendable {
  private let groups: [AgeGroupShare]
  private let cumulative: [Double]

  package init(_ groups: [AgeGroupShare]) {
    self.groups = groups
    let total = groups.reduce(0) { $0 + $1.arrivalWeight }
    var running = 0.0
    cumulative = groups.map { group in
      running += group.arrivalWeight
      return total > 0 ? running / total : 1
    }
  }

  /// - Parameters: two uniforms; the first chooses the group, the second the age,
  ///   evenly within the group. The open group ends ten years above its first age.
  func draw(_ group: Double, _ age: Double, on today: Anniversaries) -> (Sex, CivilDate) {
    let index = cumulative.firstIndex { $0 > group } ?? groups.count - 1
    let chosen = groups[index]
    let endAge = chosen.isOpen ? min(chosen.firstAge + 10, chosen.endAge) : chosen.endAge
    let first = today.date(yearsLater: -endAge).adding(days: 1)
    let days = Double(today.date(yearsLater: -chosen.firstAge) - first + 1)
    return (chosen.sex, first.adding(days: Int(age * days)))
  }
}

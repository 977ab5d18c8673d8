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
  private let cumulative: ContiguousArray<Double>
  /// For each of equal stretches of a uniform, the group at its beginning.
  private let firstOfStretch: ContiguousArray<Int>

  private static let stretchCount = 64

  package init(_ groups: [AgeGroupShare]) {
    self.groups = ContiguousArray(
      groups.map {
        Group(
          sex: $0.sex, firstAge: $0.firstAge,
          endAge: $0.isOpen ? min($0.firstAge + 10, $0.endAge) : $0.endAge)
      })
    let total = groups.reduce(0) { $0 + $1.arrivalWeight }
    var running = 0.0
    let cumulative = groups.map { group in
      running += group.arrivalWeight
      return total > 0 ? running / total : 1
    }
    self.cumulative = ContiguousArray(cumulative)
    firstOfStretch = ContiguousArray(
      (0..<Self.stretchCount).map { stretch in
        let begin = Double(stretch) / Double(Self.stretchCount)
        return cumulative.firstIndex { $0 > begin } ?? max(groups.count - 1, 0)
      })
  }

  /// - Parameters: two uniforms; the first chooses the group, the second the age,
  ///   evenly within the group. The open group ends ten years above its first age.
  func draw(_ group: Double, _ age: Double, on today: Anniversaries) -> (Sex, CivilDate) {
    var index = firstOfStretch[Int(group * Double(Self.stretchCount))]
    while index + 1 < groups.count, cumulative[index] <= group { index += 1 }
    let chosen = groups[index]
    let first = today.date(yearsLater: -chosen.endAge).adding(days: 1)
    let days = Double(today.date(yearsLater: -chosen.firstAge) - first + 1)
    return (chosen.sex, first.adding(days: Int(age * days)))
  }
}

import CivilCalendar

/// Runs of birth days whose people are of the same age group at every date.
struct AgeSegments: Sendable {
  /// `groups[segment][date]`; nil for those who are not 60 yet.
  let groups: [[Int?]]
  /// The last birth day of each segment but the last.
  private let lastBirths: ContiguousArray<CivilDate>

  init(dates: [CivilDate]) {
    let bounds = dates.map { AgeGroups.lastBirths(on: $0) }
    lastBirths = ContiguousArray(Set(bounds.joined()).sorted())
    let births = lastBirths + (lastBirths.last.map { [$0.adding(days: 1)] } ?? [])
    groups = births.map { birth in bounds.map { bound in bound.lastIndex { birth <= $0 } } }
  }

  /// The number of the segment in which a birth day lies.
  ///
  /// - Complexity: O(log n) in the number of segments.
  func segment(of birth: CivilDate) -> Int {
    var low = 0
    var high = lastBirths.count
    while low < high {
      let middle = (low + high) / 2
      if birth <= lastBirths[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

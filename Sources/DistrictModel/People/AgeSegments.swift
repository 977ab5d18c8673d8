import CivilCalendar

/// Runs of birth days whose people are of the same age group at every date.
struct AgeSegments: Sendable {
  /// `groups[segment][date]`; nil for those who are not 60 yet.
  let groups: [[Int?]]
  /// The last birth day of each segment but the last.
  private let lastBirths: ContiguousArray<CivilDate>
  /// For each stretch of birth days, the segment of its first day.
  private let firstOfStretch: ContiguousArray<Int32>

  private static let stretch = 128

  init(dates: [CivilDate]) {
    let bounds = dates.map { AgeGroups.lastBirths(on: $0) }
    lastBirths = ContiguousArray(Set(bounds.joined()).sorted())
    let births = lastBirths + (lastBirths.last.map { [$0.adding(days: 1)] } ?? [])
    groups = births.map { birth in bounds.map { bound in bound.lastIndex { birth <= $0 } } }
    firstOfStretch = Self.firstOfStretch(lastBirths)
  }

  private static func firstOfStretch(
    _ lastBirths: ContiguousArray<CivilDate>
  ) -> ContiguousArray<Int32> {
    guard let first = lastBirths.first, let last = lastBirths.last else { return [] }
    var segment = 0
    return ContiguousArray(
      (0...(last - first) / stretch).map { number in
        let day = first.adding(days: number * stretch)
        while segment < lastBirths.count, day > lastBirths[segment] { segment += 1 }
        return Int32(segment)
      })
  }

  /// The number of the segment in which a birth day lies.
  ///
  /// - Complexity: O(1) as long as segments are not much shorter than a stretch.
  @inline(__always)
  func segment(of birth: CivilDate) -> Int {
    guard let first = lastBirths.first, birth > first else { return 0 }
    let stretch = (birth - first) / Self.stretch
    guard stretch < firstOfStretch.count else { return lastBirths.count }
    var segment = Int(firstOfStretch[stretch])
    while segment < lastBirths.count, birth > lastBirths[segment] { segment += 1 }
    return segment
  }
}

import CivilCalendar

/// The five-year age groups in which people are counted: 60-64 to 80-84, and 85 and over.
package enum AgeGroups {
  /// The first age of each group, in completed years.
  package static let firstAges = [60, 65, 70, 75, 80, 85]
  package static let count = 6

  /// The name of a group in the tables, such as `60_64` or `85_plus`.
  package static func name(_ group: Int) -> String {
    group + 1 < count ? "\(firstAges[group])_\(firstAges[group + 1] - 1)" : "85_plus"
  }

  /// For each group, the last birthday that puts somebody into it or an older one on `date`.
  static func lastBirths(on date: CivilDate) -> [CivilDate] {
    firstAges.map { age in
      // 29 February counts from 1 March, so the day itself decides, not its arithmetic.
      var birth = date.adding(years: -age)
      while date.completedYears(since: birth) < age { birth = birth.adding(days: -1) }
      while date.completedYears(since: birth.adding(days: 1)) >= age {
        birth = birth.adding(days: 1)
      }
      return birth
    }
  }
}

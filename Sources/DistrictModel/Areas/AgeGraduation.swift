/// Single years of age from five-year groups, by Sprague's fifth-difference osculatory
/// interpolation.
///
/// T. B. Sprague, "Explanation of a new formula for interpolation", Journal of the Institute
/// of Actuaries 22 (1880), 270-285; the multipliers are those of H. S. Shryock and J. S.
/// Siegel, The Methods and Materials of Demography (1971), appendix C. The sum of a group
/// stays exactly what it was. A multiplier may lead below zero where counts fall steeply;
/// such a year becomes empty and the others of its group share in proportion.
package enum AgeGraduation {
  package static let groupWidth = 5
  /// The formula looks at five groups.
  package static let fewestGroups = 5

  /// Whole numbers of people by single year of age; five for each group, with its sum.
  ///
  /// - Precondition: there are at least `fewestGroups` groups, next to each other.
  package static func singleYears(_ groups: [Int]) -> [Int] {
    precondition(groups.count >= fewestGroups, "Sprague's formula needs five groups")
    return groups.indices.flatMap { index in
      let years = multipliers(index, of: groups.count)
      let first = min(max(index - 2, 0), groups.count - fewestGroups)
      let weights = years.map { row in
        max(zip(row, groups[first...]).reduce(0) { $0 + $1.0 * Double($1.1) }, 0)
      }
      // A group of few people between larger ones may have lost all weight.
      let all = weights.contains { $0 > 0 } ? weights : weights.map { _ in 1 }
      return Apportionment.largestRemainder(groups[index], weights: all)
    }
  }

  /// For each fifth of a group, the multipliers of five groups: two on either side, or
  /// the first or last five.
  private static func multipliers(_ index: Int, of count: Int) -> [[Double]] {
    switch (index, count - 1 - index) {
    case (0, _): first
    case (1, _): second
    case (_, 0): mirrored(first)
    case (_, 1): mirrored(second)
    default: middle
    }
  }

  private static func mirrored(_ rows: [[Double]]) -> [[Double]] {
    rows.reversed().map { $0.reversed() }
  }

  private static let first = [
    [0.3616, -0.2768, 0.1488, -0.0336, 0],
    [0.2640, -0.0960, 0.0400, -0.0080, 0],
    [0.1840, 0.0400, -0.0320, 0.0080, 0],
    [0.1200, 0.1360, -0.0720, 0.0160, 0],
    [0.0704, 0.1968, -0.0848, 0.0176, 0],
  ]
  private static let second = [
    [0.0336, 0.2272, -0.0752, 0.0144, 0],
    [0.0080, 0.2320, -0.0480, 0.0080, 0],
    [-0.0080, 0.2160, -0.0080, 0, 0],
    [-0.0160, 0.1840, 0.0400, -0.0080, 0],
    [-0.0176, 0.1408, 0.0912, -0.0144, 0],
  ]
  private static let middle = [
    [-0.0128, 0.0848, 0.1504, -0.0240, 0.0016],
    [-0.0016, 0.0144, 0.2224, -0.0416, 0.0064],
    [0.0064, -0.0336, 0.2544, -0.0336, 0.0064],
    [0.0064, -0.0416, 0.2224, 0.0144, -0.0016],
    [0.0016, -0.0240, 0.1504, 0.0848, -0.0128],
  ]
}

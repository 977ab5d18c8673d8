/// How ages lie within an open last age group: as in a stationary population of
/// the life table, in proportion to survival.
struct OpenAgeGroup {
  private let cumulative: [Double]
  private static let stepsPerYear = 12

  init(_ group: AgeGroupShare, lifeTable: LifeTable) {
    var sum = 0.0
    var cumulative = [0.0]
    let first = Double(group.firstAge)
    let step = 1 / Double(Self.stepsPerYear)
    for index in 0..<(group.endAge - group.firstAge) * Self.stepsPerYear {
      let age = first + (Double(index) + 0.5) * step
      sum += lifeTable.survival(group.sex, from: first, to: age)
      cumulative.append(sum)
    }
    self.cumulative = cumulative.map { $0 / sum }
  }

  /// The age, in years above the first, below which a share of the group is.
  func yearsAboveFirst(at share: Double) -> Double {
    let upper = cumulative.firstIndex { $0 > share } ?? cumulative.count - 1
    let low = cumulative[upper - 1]
    let fraction = (share - low) / (cumulative[upper] - low)
    return (Double(upper - 1) + fraction) / Double(Self.stepsPerYear)
  }
}

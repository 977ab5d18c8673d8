/// How ages lie within an open last age group: as in a stationary population of
/// the life table, in proportion to survival.
struct OpenAgeGroup {
  private let cumulative: [Double]
  private static let stepsPerYear = 12

  init(_ sex: Sex, firstAge: Int, endAge: Int, lifeTable: LifeTable) {
    var sum = 0.0
    var cumulative = [0.0]
    let first = Double(firstAge)
    let step = 1 / Double(Self.stepsPerYear)
    for index in 0..<(endAge - firstAge) * Self.stepsPerYear {
      let age = first + (Double(index) + 0.5) * step
      sum += lifeTable.survival(sex, from: first, to: age)
      cumulative.append(sum)
    }
    self.cumulative = cumulative.map { $0 / sum }
  }

  /// The age, in years above the first, below which a share of the group is.
  ///
  /// - Parameter step: where to begin looking: 0, or what the call for a smaller share
  ///   has left. So a rising sequence of n shares costs n steps and not n searches.
  func yearsAboveFirst(at share: Double, from step: inout Int) -> Double {
    while step < cumulative.count - 1, cumulative[step] <= share { step += 1 }
    let upper = step
    let low = cumulative[upper - 1]
    let fraction = (share - low) / (cumulative[upper] - low)
    return (Double(upper - 1) + fraction) / Double(Self.stepsPerYear)
  }
}

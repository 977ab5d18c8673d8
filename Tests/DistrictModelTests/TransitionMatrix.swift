@testable import DistrictModel

/// Where people of the three care states are some time later: `columns[i]` tells it of
/// those who began in state `i`.
struct TransitionMatrix {
  var columns: [SIMD3<Double>]

  static let identity = TransitionMatrix(columns: [[1, 0, 0], [0, 1, 0], [0, 0, 1]])

  static func * (matrix: Self, shares: SIMD3<Double>) -> SIMD3<Double> {
    matrix.columns[0] * shares.x + matrix.columns[1] * shares.y + matrix.columns[2] * shares.z
  }

  static func * (left: Self, right: Self) -> Self {
    Self(columns: right.columns.map { left * $0 })
  }

  static func + (left: Self, right: Self) -> Self {
    Self(columns: zip(left.columns, right.columns).map(+))
  }

  func scaled(by factor: Double) -> Self { Self(columns: columns.map { $0 * factor }) }

  /// The matrix exponential, by scaling and squaring of Taylor's series.
  var exponential: Self {
    let small = scaled(by: 1.0 / 64)
    var term = Self.identity
    var sum = Self.identity
    for order in 1...12 {
      term = (small * term).scaled(by: 1 / Double(order))
      sum = sum + term
    }
    for _ in 0..<6 { sum = sum * sum }
    return sum
  }
}

extension LifeCourseHazards {
  /// What a cell's rates do to the shares of the living within a quarter of a year, with
  /// mortality at `mortality` times its value.
  func transition(_ sex: Sex, cell index: Int, mortality: Double = 1) -> TransitionMatrix {
    let columns = CareState.allCases.map { state in
      let row = Int(sex.rawValue) * 3 + Int(state.rawValue)
      let cell = cells[row * Self.cellCount + index]
      let deaths = cell.total * cell.deathShare * mortality
      let onset =
        cell.total
        * ((cell.trendShare - cell.deathShare) * mortality + cell.onsetShare - cell.trendShare)
      let recovery = cell.total * (1 - cell.onsetShare)
      var column = SIMD3<Double>.zero
      column[Int(state.rawValue)] = -deaths - onset - recovery
      if state != .dependent { column[Int(state.rawValue) + 1] = onset }
      if state != .independent { column[Int(state.rawValue) - 1] = recovery }
      return column
    }
    return TransitionMatrix(columns: columns).scaled(by: 1 / Self.cellsPerYear).exponential
  }
}

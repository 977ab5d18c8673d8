/// Small systems of linear equations.
enum LinearSystem {
  /// Solves by Gaussian elimination with the largest pivot of the column. An equation that
  /// says nothing new is left out: its unknown is 0.
  static func solution(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let size = rows.count
    let scale = matrix.flatMap { $0 }.reduce(0) { max($0, abs($1)) }
    for column in 0..<size {
      let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      guard abs(rows[column][column]) > 1e-12 * scale else { continue }
      for row in 0..<size where row != column {
        let factor = rows[row][column] / rows[column][column]
        for place in column...size { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return rows.indices.map { row in
      abs(rows[row][row]) > 1e-12 * scale ? rows[row][size] / rows[row][row] : 0
    }
  }
}

/// Finds into which of several shares of a whole a position falls, from a guess that is seldom
/// far off (H. C. Chen and Y. Asau, "On generating random variates from an empirical
/// distribution", AIIE Transactions 6, 1974).
struct GuideTable: Hashable, Sendable {
  /// Where each share ends.
  private let ends: ContiguousArray<Double>
  /// For each of equal stretches of the whole, the share at its beginning.
  private let firstOfStretch: ContiguousArray<Int>

  private static let stretchCount = 512

  /// - Parameter ends: where each share ends, in ascending order; the whole is 1.
  init(ends: [Double]) {
    self.ends = ContiguousArray(ends)
    var share = 0
    firstOfStretch = ContiguousArray(
      (0..<Self.stretchCount).map { stretch in
        let begin = Double(stretch) / Double(Self.stretchCount)
        while share + 1 < ends.count, ends[share] <= begin { share += 1 }
        return share
      })
  }

  /// The number of the first share that ends beyond a position; of the last if none does.
  ///
  /// - Parameter position: from 0 to 1.
  func share(at position: Double) -> Int {
    let stretch = min(Int(position * Double(Self.stretchCount)), Self.stretchCount - 1)
    var share = firstOfStretch[stretch]
    while share + 1 < ends.count, ends[share] <= position { share += 1 }
    return share
  }
}

/// After how many replications a run looks whether it is precise enough.
///
/// The looks are the same whatever the replications show, so the chance of ever being misled
/// is at most the sum over the looks.
public struct LookSchedule: Hashable, Sendable {
  /// Ascending; the last is the most replications that may be run.
  public let counts: [Int]

  /// 100, 150, 200, 300, 400, 600, 800, 1,200 and so on, and `most`. Requires `most >= 1`.
  public init(most: Int) {
    precondition(most >= 1, "there is at least one replication")
    var counts: [Int] = []
    var power = 100
    while power < most {
      counts.append(power)
      if power / 2 * 3 < most { counts.append(power / 2 * 3) }
      guard power <= most / 2 else { break }
      power *= 2
    }
    self.counts = counts + [most]
  }

  /// The replications between one look and the next, counted from 1.
  public var batches: [ClosedRange<Int>] {
    zip([0] + counts, counts).map { $0 + 1...$1 }
  }
}

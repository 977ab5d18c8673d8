/// One of the parts into which a run is divided among machines, such as 3 of 8.
///
/// Which part a replication is in has no effect on its numbers.
public struct Shard: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int
  /// The number of parts.
  public let count: Int

  /// Nil unless `1 <= number <= count`, with a million parts at most.
  public init?(number: Int, of count: Int) {
    guard 1 <= number, number <= count, count <= Self.most else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `3/8`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }),
      let number = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(number: number, of: count)
  }

  /// The replications of this part of `total`, counted from 1: the parts are
  /// stretches of the run, one after the other, whose lengths differ by one at most.
  ///
  /// Requires `count <= total`, so that no part is empty.
  public func replications(of total: Int) -> ClosedRange<Int> {
    precondition(count <= total, "a run has at least as many replications as parts")
    return end(of: number - 1, total) + 1...end(of: number, total)
  }

  /// More parts than anybody has machines; it keeps the products below from overflow.
  static let most = 1_000_000

  /// The last replication of a part: ⌊total · number / count⌋, without the large product.
  private func end(of number: Int, _ total: Int) -> Int {
    let (share, rest) = total.quotientAndRemainder(dividingBy: count)
    return share * number + rest * number / count
  }
}

extension Shard: CustomStringConvertible {
  public var description: String { "\(number)/\(count)" }
}

extension Sequence<Shard> {
  /// The numbers of some parts in ascending order, as a Slurm job array takes them: `2,5,7-9`.
  public var arrayList: String {
    var runs: [ClosedRange<Int>] = []
    for number in Set(map(\.number)).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      run.count > 2
        ? "\(run.lowerBound)-\(run.upperBound)" : run.map(String.init).joined(separator: ",")
    }.joined(separator: ",")
  }
}

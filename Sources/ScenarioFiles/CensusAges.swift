/// The ages of one row of a census table.
struct CensusAges: Hashable, Comparable {
  let first: Int
  /// The last completed age; nil for an open group.
  let last: Int?

  /// The years in the group; 0 for an open one.
  var width: Int { last.map { $0 - first + 1 } ?? 0 }

  var text: String {
    guard let last else { return "\(first)+" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  static func < (younger: Self, older: Self) -> Bool {
    (younger.first, younger.last ?? .max) < (older.first, older.last ?? .max)
  }
}

extension CensusColumns.Ages {
  /// The columns that tell the ages.
  var names: [String] {
    switch self {
    case .bounds(let first, let last): [first, last]
    case .group(let group, _): [group]
    }
  }

  /// What the cells of these columns say; nil if it cannot be understood.
  func ages(of cells: [String]) -> CensusAges? {
    let numbers = cells.map(Self.numbers)
    guard numbers.joined().allSatisfy({ 0...130 ~= $0 }), let first = numbers[0].first else {
      return nil
    }
    switch self {
    case .bounds:
      guard numbers[0].count == 1, numbers[1].count <= 1 else { return nil }
      guard let last = numbers[1].first else { return CensusAges(first: first, last: nil) }
      return last < first ? nil : CensusAges(first: first, last: last)
    case .group(_, let open):
      if cells[0] == open {
        return numbers[0].count == 1 ? CensusAges(first: first, last: nil) : nil
      }
      guard numbers[0].count <= 2, let last = numbers[0].last, last >= first else { return nil }
      return CensusAges(first: first, last: last)
    }
  }

  /// The whole numbers in a text such as `60~64岁`; one with too many digits is 1000.
  private static func numbers(_ text: String) -> [Int] {
    text.utf8.split { !(0x30...0x39 ~= $0) }.map { digits in
      digits.count > 3 ? 1000 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
  }
}

/// What a row of `areas.csv` is about: an area, or all areas whose codes begin alike.
///
/// The codes of Chinese administrative divisions (GB/T 2260): two digits for the province,
/// two more for the prefecture, two for the county. Codes of other countries are totalled by
/// the same lengths.
enum AreaLevel: String, CaseIterable {
  case area, prefecture, province, country

  /// In the order in which they are written after their last area.
  static let totals: [AreaLevel] = [.prefecture, .province, .country]

  /// The total to which an area belongs; nil if its code is too short to have one.
  func prefix(of code: String) -> String? {
    let length: Int
    switch self {
    case .area: return code
    case .prefecture: length = 4
    case .province: length = 2
    case .country: return ""
    }
    return code.utf8.count > length ? String(code.prefix(length)) : nil
  }
}

/// A total on its way: the areas so far whose codes begin alike.
struct AreaTotal {
  struct Finished {
    let code: String
    let values: [[Int]]
  }

  let level: AreaLevel
  private var current: Finished?

  init(_ level: AreaLevel) {
    self.level = level
  }

  /// The total, if no area from `code` on belongs to it any more; nil stands for the end.
  mutating func finish(before code: String?) -> Finished? {
    guard let current, code.flatMap(level.prefix) != current.code else { return nil }
    self.current = nil
    return current
  }

  mutating func add(code: String, _ values: [[Int]]) {
    guard let prefix = level.prefix(of: code) else { return }
    guard let sum = current?.values else {
      current = Finished(code: prefix, values: values)
      return
    }
    current = Finished(
      code: prefix, values: zip(sum, values).map { zip($0, $1).map { $0 + $1 } })
  }
}

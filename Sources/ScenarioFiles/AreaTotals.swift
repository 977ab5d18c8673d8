/// Finds the totals that a census table holds besides its areas, such as those of provinces and
/// cities: their people would be simulated twice.
///
/// An area is a total if in every age and sex it has as many people as the others together whose
/// codes begin with its own, zeros at its end aside: 910100 is followed by 910101 and 910102. Of
/// totals within totals only the smallest count.
enum AreaTotals {
  struct Total: Hashable {
    /// The number of the area.
    let area: Int
    /// How the codes of its parts begin.
    let prefix: Substring
    let partCount: Int
  }

  /// The totals among areas that are in the order of their codes.
  static func find(among areas: [CensusTable.Area]) -> [Total] {
    let prefixes = areas.map { area in
      area.code.lastIndex { $0 != "0" }.map { area.code[...$0] } ?? ""
    }
    var isTotal = areas.map { _ in false }
    var totals: [Total] = []
    for index in areas.indices.sorted(by: { prefixes[$0].count > prefixes[$1].count }) {
      let prefix = prefixes[index]
      var parts: [Int] = []
      var other = firstIndex(from: prefix, in: areas)
      while other < areas.count, areas[other].code.hasPrefix(prefix) {
        if other != index, !isTotal[other] { parts.append(other) }
        other += 1
      }
      guard !parts.isEmpty, isSum(areas[index], of: parts.lazy.map { areas[$0] }) else { continue }
      isTotal[index] = true
      totals.append(Total(area: index, prefix: prefix, partCount: parts.count))
    }
    return totals
  }

  /// The first area whose code does not come before `prefix`, by halving.
  private static func firstIndex(from prefix: Substring, in areas: [CensusTable.Area]) -> Int {
    var (low, high) = (0, areas.count)
    while low < high {
      let middle = (low + high) / 2
      if areas[middle].code < prefix { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isSum(
    _ area: CensusTable.Area, of parts: some Sequence<CensusTable.Area>
  ) -> Bool {
    var (female, male) = (area.female, area.male)
    guard female.contains(where: { $0 > 0 }) || male.contains(where: { $0 > 0 }) else {
      return false
    }
    for part in parts {
      for group in female.indices {
        female[group] -= part.female[group]
        male[group] -= part.male[group]
      }
    }
    return female.allSatisfy { $0 == 0 } && male.allSatisfy { $0 == 0 }
  }
}

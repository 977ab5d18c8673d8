import DistrictModel
import ScenarioFiles

/// A census table on its way to a table of areas.
struct AreaImport {
  private let census: CensusTable

  init(_ census: CensusTable) {
    self.census = census
  }

  var count: Int { census.areas.count }

  var header: [String] {
    AreaTable.header(firstAge: census.firstAges[0], openAge: openAge)
  }

  var rows: [[String]] {
    census.areas.map { area in
      [area.code, area.name] + (years(area.female) + years(area.male)).map(String.init)
    }
  }

  var elderly: Int {
    let young = max(60 - census.firstAges[0], 0)
    return census.areas.reduce(0) { sum, area in
      [area.female, area.male].reduce(sum) { $0 + years($1).dropFirst(young).reduce(0, +) }
    }
  }

  private var openAge: Int { census.firstAges[census.firstAges.count - 1] }

  /// People by single year of age, the open group last.
  private func years(_ groups: [Int]) -> [Int] {
    guard census.groupWidth == AgeGraduation.groupWidth else { return groups }
    return AgeGraduation.singleYears(Array(groups.dropLast())) + groups.suffix(1)
  }
}

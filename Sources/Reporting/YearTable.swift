import CivilCalendar
import Experimentation
public import Measurement

/// The district at each date: the mean of all futures, give or take half the width of
/// its 95 % confidence interval, and where nine futures out of ten lie.
public struct YearTable {
  private struct Column {
    let measure: String
    let header: LocalizedText
    let factor: Double
    let decimals: Int
    let isRangeShown: Bool

    init(
      _ measure: String, _ english: String, _ chinese: String, factor: Double = 1,
      decimals: Int = 0, isRangeShown: Bool = false
    ) {
      self.measure = measure
      header = LocalizedText(en: english, zh: chinese)
      self.factor = factor
      self.decimals = decimals
      self.isRangeShown = isRangeShown
    }
  }

  private static let columns = [
    Column("elderly", "elderly", "户籍老人"),
    Column("beds", "beds", "床位"),
    Column("beds_per_thousand", "beds/1000", "千人床位", decimals: 2, isRangeShown: true),
    Column("residents", "residents", "入住"),
    Column("waiting", "waiting", "轮候"),
    Column("canteens", "canteens", "餐厅", decimals: 1),
    Column("meals_per_day", "meals/day", "日就餐"),
  ]

  private let lookup: OutcomeLookup
  private let language: Language

  public init(_ lookup: OutcomeLookup, language: Language) {
    self.lookup = lookup
    self.language = language
  }

  /// The table; where it would be wider than a terminal, in several parts one below the
  /// other.
  public var lines: [String] {
    var parts: [[Column]] = [[]]
    for column in Self.columns where lookup.district(column.measure, date: 0) != nil {
      let wider = parts[parts.count - 1] + [column]
      if parts[parts.count - 1].isEmpty || Self.width(table(of: wider)) <= Self.greatestWidth {
        parts[parts.count - 1] = wider
      } else {
        parts.append([column])
      }
    }
    return Array(parts.map(table).joined(separator: [""]))
  }

  private static let greatestWidth = 100

  private static func width(_ lines: [String]) -> Int { lines.map(DisplayWidth.of).max() ?? 0 }

  private func table(of columns: [Column]) -> [String] {
    var header = [LocalizedText(en: "end of", zh: "时点")[language]]
    for column in columns {
      header.append(column.header[language])
      if column.isRangeShown { header.append(LocalizedText(en: "5–95%", zh: "5–95%区间")[language]) }
    }
    var table = TextTable(header: header)
    for (index, date) in lookup.outcome.layout.dates.enumerated() {
      var row = [date.description]
      for column in columns {
        let estimate = lookup.district(column.measure, date: index)
        row.append(Self.text(estimate, column))
        if column.isRangeShown { row.append(Self.range(estimate, column)) }
      }
      table.add(row)
    }
    return table.lines
  }

  private static func text(_ estimate: Estimate?, _ column: Column) -> String {
    EstimateText.cell(estimate, factor: column.factor, decimals: column.decimals)
  }

  /// What the marks in the table mean.
  public var notes: [String] {
    let dates = lookup.outcome.layout.dates.indices
    return EstimateText.notes(
      on: Self.columns.flatMap { column in
        dates.compactMap { lookup.district(column.measure, date: $0) }
      }, language)
  }

  private static func range(_ estimate: Estimate?, _ column: Column) -> String {
    guard let quantiles = estimate?.quantiles else { return "–" }
    let low = NumberText.decimal(quantiles.q05 * column.factor, decimals: 1)
    let high = NumberText.decimal(quantiles.q95 * column.factor, decimals: 1)
    return low == high ? low : "\(low)–\(high)"
  }
}

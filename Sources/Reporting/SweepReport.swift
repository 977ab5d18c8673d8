public import Experimentation
public import Measurement

/// What a user reads at the end of a sweep: how likely each promise is at each point.
public struct SweepReport: Sendable {
  private let title: LocalizedText
  private let columns: [String]
  private var rows: [(values: [String], promises: [PromiseEstimate])] = []
  private var count = 0

  /// More points than anybody reads; the tables have them all.
  private static let mostRows = 40

  public init(title: LocalizedText, columns: [String]) {
    self.title = title
    self.columns = columns
  }

  /// Adds the next point.
  public mutating func add(_ values: [String], promises: [PromiseEstimate]) {
    count += 1
    if count <= Self.mostRows { rows.append((values, promises)) }
  }

  public func text(in language: Language) -> String {
    var lines = [title[language]]
    guard let first = rows.first else { return lines[0] + "\n" }
    for (index, estimate) in first.promises.enumerated() {
      guard let date = estimate.promise.dates.last else { continue }
      lines += [
        "",
        LocalizedText(
          en: "\(estimate.promise.name.english), kept at the end of \(date)",
          zh: "\(estimate.promise.name.chinese)，\(date)实现概率")[language],
        "",
      ]
      var table = TextTable(
        header: [LocalizedText(en: "point", zh: "点")[language]] + columns + [
          LocalizedText(en: "probability", zh: "概率")[language],
          LocalizedText(en: "95% interval", zh: "95%置信区间")[language],
        ])
      for (number, row) in rows.enumerated() {
        guard let kept = row.promises[index].kept.last else { continue }
        table.add(
          [String(number + 1)] + row.values + [
            kept.share.map(NumberText.percent) ?? "–", PromiseTable.interval(kept, language),
          ])
      }
      lines += table.lines
    }
    if count > rows.count {
      lines += [
        "",
        LocalizedText(
          en: "The first \(rows.count) of \(count) points; sweep_targets.csv has all.",
          zh: "以上为 \(count) 个点中的前 \(rows.count) 个；全部见 sweep_targets.csv。")[language],
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

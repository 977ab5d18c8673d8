public import Measurement
public import ScenarioDefinition

/// Every figure of a scenario, with its unit, its place and its source.
public struct ScenarioDescription {
  private let figures: [Figure]
  private let language: Language
  private let includesTables: Bool

  public init(figures: [Figure], language: Language, includingTables: Bool) {
    self.figures = figures
    self.language = language
    includesTables = includingTables
  }

  /// Two lines for each figure: what it is, and where it comes from.
  public var lines: [String] {
    var lines: [String] = []
    var tables: [(file: String, count: Int, source: String)] = []
    for figure in figures {
      if !includesTables, figure.place.file.hasSuffix(".csv") {
        if let last = tables.indices.last, tables[last].file == figure.place.file {
          tables[last].count += 1
        } else {
          tables.append((figure.place.file, 1, source(of: figure)))
        }
        continue
      }
      let unit = figure.unit.text[language]
      lines.append("\(figure.path) = \(figure.text)\(unit.isEmpty ? "" : " \(unit)")")
      lines.append("    \(figure.meaning[language])")
      lines.append("    \(figure.place.file):\(figure.place.line) · \(source(of: figure))")
    }
    for table in tables {
      lines.append(
        LocalizedText(
          en: "\(table.file): \(table.count) figures", zh: "\(table.file)：\(table.count)项数值")[
            language])
      lines.append("    \(table.source)")
    }
    let missing = figures.count { $0.source == nil }
    lines.append("")
    lines.append(
      LocalizedText(
        en: "\(figures.count) figures; \(missing) without a source",
        zh: "共\(figures.count)项数值，其中\(missing)项未注明来源")[language])
    return lines
  }

  private func source(of figure: Figure) -> String {
    figure.source ?? LocalizedText(en: "source not stated", zh: "未注明来源")[language]
  }
}

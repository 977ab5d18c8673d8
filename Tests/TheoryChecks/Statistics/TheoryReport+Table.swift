extension TheoryReport {
  private static let headings = [
    "system", "check", "exact", "estimate", "half-width", "smallest detectable bias", "verdict",
    "seconds",
  ]

  /// A table in columns, for a terminal.
  package var table: String {
    var lines = [Self.headings]
    for row in rows {
      for (index, result) in row.results.enumerated() {
        lines.append([
          index == 0 ? row.system : "", result.check.name, Self.text(result.check.exact),
          Self.text(result.estimate), Self.text(result.halfWidth),
          Self.percent(result.smallestDetectableBias), result.verdict,
          index == 0 ? "\((row.seconds * 10).rounded() / 10)" : "",
        ])
      }
    }
    let widths = Self.headings.indices.map { column in
      lines.reduce(0) { max($0, $1[column].count) }
    }
    return lines.map { line in
      line.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - line[column].count)
        return (2...5).contains(column) ? padding + line[column] : line[column] + padding
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// One sentence.
  package var verdict: String {
    let failed = results.count { !$0.isPassed }
    return """
      \(results.count) checks, \(failed) failed; had the seed been drawn by lot, the chance of \
      any false alarm would be \(Significance.familyWise). Each bias stated would be seen with \
      probability \(Significance.power).
      """
  }

  private static func percent(_ share: Double) -> String {
    "\((share * 10_000).rounded() / 100) %"
  }

  /// Seven significant digits.
  private static func text(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var scale = 1.0
    while abs(value) * scale < 1e6, scale < 1e12 { scale *= 10 }
    return "\((value * scale).rounded() / scale)"
  }
}

extension TheoryReport.Row {
  /// How many checks passed, and how long they took.
  package var verdict: String {
    "\(results.count { $0.isPassed }) of \(results.count) checks passed, \(Int(seconds)) s"
  }
}

extension TheoryResult {
  /// A word or two.
  package var verdict: String {
    if !agrees { return "DISAGREES" }
    return isSharp ? "agrees" : "TOO VAGUE"
  }
}

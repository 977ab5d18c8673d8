/// What came of the checks.
package struct TheoryReport: Sendable {
  package struct Row: Sendable {
    package let family: TheoryFamily
    package let system: String
    package let seconds: Double
    package let results: [TheoryResult]
  }

  package let rows: [Row]
  package let significance: Double

  package var results: [TheoryResult] { rows.flatMap(\.results) }
  package var isPassed: Bool { results.allSatisfy(\.isPassed) }
}

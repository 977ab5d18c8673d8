import CivilCalendar
public import Experimentation
import Measurement
import RandomVariates

/// The outcome for programs: the numbers of the district, in full precision.
public struct OutcomeJSON {
  private struct Document: Encodable {
    let scenario: String
    let seed: String
    let replications: Int
    let fingerprint: String
    let measures: [Row]
    let targets: [Target]
  }

  private struct Row: Encodable {
    let date: String
    let place: String
    let measure: String
    let unit: String
    let n: Int
    let mean: Double?
    let ci95: [Double]?
    /// Why there is no interval.
    let note: String?
    let sd: Double?
    let quantiles: [Double]?
    let quantilesCi95: [[Double]?]?
    let quantilesNotes: [String?]?
  }

  private struct Target: Encodable {
    let target: String
    let date: String
    let n: Int
    let probability: Double?
    let ci95: [Double]?
    /// The exact bound where there is no interval.
    let atMost: Double?
    let atLeast: Double?
  }

  private let outcome: ExperimentOutcome

  public init(_ outcome: ExperimentOutcome) {
    self.outcome = outcome
  }

  public func text() throws -> String {
    try JSONReport.text(of: document)
  }

  private var document: Document {
    var rows: [Row] = []
    for (dateIndex, date) in outcome.layout.dates.enumerated() {
      for (index, column) in outcome.layout.columns.enumerated()
      where column.subject.kind == .district {
        let estimate = outcome.estimate(date: dateIndex, column: index)
        rows.append(
          Row(
            date: date.description, place: column.subject.identifier,
            measure: column.measure.name, unit: column.measure.unit, n: estimate.count,
            mean: estimate.mean, ci95: estimate.interval.map { [$0.low, $0.high] },
            note: estimate.absence?.rawValue, sd: estimate.standardDeviation,
            quantiles: estimate.quantiles?.values,
            quantilesCi95: estimate.quantiles?.intervals.map { statement in
              statement.interval.map { [$0.low, $0.high] }
            },
            quantilesNotes: estimate.quantiles?.intervals.map { $0.absence?.rawValue }))
      }
    }
    let targets = outcome.promises.flatMap { estimate in
      zip(estimate.promise.dates, estimate.kept).map { date, kept in
        Target(
          target: estimate.promise.identifier, date: date.description, n: kept.count,
          probability: kept.share, ci95: kept.interval.map { [$0.low, $0.high] },
          atMost: kept.interval == nil ? kept.statement?.high : nil,
          atLeast: kept.interval == nil ? kept.statement?.low : nil)
      }
    }
    return Document(
      scenario: outcome.scenario, seed: outcome.design.masterSeed.description,
      replications: outcome.design.replications.count,
      fingerprint: FingerprintText.hexadecimal(outcome.fingerprint), measures: rows,
      targets: targets)
  }
}

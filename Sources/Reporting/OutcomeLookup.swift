import CivilCalendar
public import Experimentation
import Measurement

/// Finds the estimates of an outcome by the names of what they are about.
public struct OutcomeLookup {
  public let outcome: ExperimentOutcome
  private let columns: [String: Int]

  public init(_ outcome: ExperimentOutcome) {
    self.outcome = outcome
    columns = Dictionary(
      outcome.layout.columns.enumerated().map { (Self.key($1.subject, $1.measure.name), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func key(_ subject: Subject, _ measure: String) -> String {
    "\(subject.kind.rawValue)/\(subject.identifier)/\(measure)"
  }

  /// The estimate of a measure of the district at the n-th date; nil if there is none.
  public func district(_ measure: String, date: Int) -> Estimate? {
    columns["district/district/\(measure)"].map { outcome.estimate(date: date, column: $0) }
  }
}

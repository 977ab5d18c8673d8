import CivilCalendar
import Experimentation
import Measurement

/// The rows of the tables, in their published order.
extension Table {
  /// The estimates of all numbers about subjects of `kinds`, in the layout's order.
  static func estimates(of kinds: Set<Subject.Kind>, in outcome: ExperimentOutcome) -> [[String]] {
    let layout = outcome.layout
    let columns = layout.columns.enumerated().filter { kinds.contains($1.subject.kind) }
    return layout.dates.indices.flatMap { date in
      columns.map { index, column in
        [
          outcome.scenario, layout.dates[date].description, column.subject.identifier,
          column.measure.name, column.measure.unit,
        ] + cells(outcome.estimate(date: date, column: index))
      }
    }
  }

  static func targets(of outcome: ExperimentOutcome) -> [[String]] {
    outcome.promises.flatMap { estimate in
      zip(estimate.promise.dates, estimate.kept).map { date, kept in
        [
          outcome.scenario, estimate.promise.identifier, date.description, String(kept.count),
          kept.share.tableText,
        ] + cells(kept.statement)
      }
    }
  }

  static func targetDates(
    of outcome: ExperimentOutcome, horizon: ClosedRange<CivilDate>
  ) -> [[String]] {
    let dates = monthEnds(in: horizon)
    return outcome.promises.flatMap { estimate in
      let distribution = estimate.firstKept
      func row(_ outcomeKind: TargetOutcome, _ date: String, _ reached: Proportion) -> [String] {
        [
          outcome.scenario, estimate.promise.identifier, outcomeKind.rawValue, date,
          String(reached.count), String(reached.successes), reached.share.tableText,
        ] + cells(reached.statement)
      }
      return dates.map { row(.reachedByDate, $0.description, distribution.kept(by: $0)) }
        + [row(.notReachedWithinHorizon, "", distribution.notKept)]
    }
  }

  /// Lazily, because there is a row for each replication.
  static func fingerprints(of outcome: ExperimentOutcome) -> some Sequence<[String]> {
    outcome.fingerprints.lazy.map {
      [
        outcome.scenario, String($0.replication), hexadecimal($0.fingerprint, digits: 16),
        String($0.eventCount),
      ]
    }
  }

  /// The last day of each month in `horizon`, and its last day where a month has not ended.
  static func monthEnds(in horizon: ClosedRange<CivilDate>) -> [CivilDate] {
    let (first, last) = (horizon.lowerBound, horizon.upperBound)
    guard let january = CivilDate(year: first.year, month: 1, day: 31) else { return [last] }
    let months = 12 * (last.year - first.year) + last.month
    let ends = (first.month...months).map { january.adding(months: $0 - 1) }
    return ends.filter { $0 < last } + [last]
  }

  /// The quantiles of the numbers of the district and its streets, in the layout's order.
  static func quantiles(of outcome: ExperimentOutcome) -> [[String]] {
    let layout = outcome.layout
    let columns = layout.columns.enumerated().filter {
      [.district, .street].contains($1.subject.kind)
    }
    return layout.dates.indices.flatMap { date in
      columns.flatMap { index, column -> [[String]] in
        let estimate = outcome.estimate(date: date, column: index)
        guard let quantiles = estimate.quantiles else { return [] }
        return Quantiles.levels.indices.map { level in
          [
            outcome.scenario, layout.dates[date].description, column.subject.identifier,
            column.measure.name, column.measure.unit, Quantiles.levels[level].tableText,
            String(estimate.count), quantiles.values[level].tableText,
          ] + cells(quantiles.intervals[level].interval)
            + [quantiles.intervals[level].absence?.rawValue ?? ""]
        }
      }
    }
  }

  static func cells(_ interval: ConfidenceInterval?) -> [String] {
    [interval?.low.tableText ?? "", interval?.high.tableText ?? ""]
  }

  static func cells(_ statement: ProbabilityStatement?) -> [String] {
    let note =
      switch statement {
      case .atMost: "at_most"
      case .atLeast: "at_least"
      case .interval, nil: ""
      }
    return [statement?.low.tableText ?? "", statement?.high.tableText ?? "", note]
  }

  static func cells(_ estimate: Estimate) -> [String] {
    [String(estimate.count), estimate.mean.tableText] + cells(estimate.interval)
      + [estimate.standardDeviation.tableText]
      + (estimate.quantiles?.values.map(\.tableText) ?? Quantiles.levels.map { _ in "" })
      + [estimate.absence?.rawValue ?? ""]
  }
}

import CivilCalendar
import Experimentation
import Measurement

/// The rows of the tables of a comparison.
extension Table {
  /// - Parameter plans: how many plans are compared with the baseline.
  static func comparison(_ comparison: PlanComparison, of plans: Int) -> [[String]] {
    let layout = comparison.layout
    let joint = ConfidenceInterval.jointLevel(of: plans)
    return layout.dates.indices.flatMap { date in
      layout.columns.enumerated().map { index, column in
        let pair = comparison.difference(date: date, column: index)
        let preference = column.measure.preference
        let better: Proportion? =
          switch preference {
          case .higher: pair.higher
          case .lower: pair.lower
          case nil: nil
          }
        var row = [
          comparison.plan, comparison.baseline, layout.dates[date].description,
          column.subject.kind.rawValue, column.subject.identifier, column.measure.name,
          column.measure.unit, String(pair.difference.count), String(pair.incomplete),
          pair.baselineMean.tableText, pair.planMean.tableText, pair.difference.mean.tableText,
        ]
        row += cells(pair.difference.interval)
        row += cells(pair.difference.interval(confidence: joint))
        row.append(pair.difference.absence?.rawValue ?? "")
        for share in [pair.higher, pair.lower] {
          row += [
            share.share.tableText, share.statement?.low.tableText ?? "",
            share.statement?.high.tableText ?? "",
          ]
        }
        row += [preference?.rawValue ?? "", (better?.share).tableText]
        row += receipt(pair.correlation, pair.replicationFactor, pair.pairingHurts)
        row.append((pair.controlled?.difference.mean).tableText)
        row += cells(pair.controlled?.difference.interval)
        row += cells(pair.controlled?.difference.interval(confidence: joint))
        return row + [(pair.controlled?.replicationFactor).tableText]
      }
    }
  }

  static func targetComparison(_ comparison: PlanComparison, of plans: Int) -> [[String]] {
    let joint = ConfidenceInterval.jointLevel(of: plans)
    return zip(comparison.layout.promises, comparison.promises).flatMap { promise, pairs in
      zip(promise.dates, pairs).map { date, pair in
        var row = [
          comparison.plan, comparison.baseline, promise.identifier, date.description,
        ]
        row += [pair.count, pair.both, pair.onlyPlan, pair.onlyBaseline, pair.neither].map {
          String($0)
        }
        row += [
          pair.baseline.share.tableText, pair.plan.share.tableText, pair.difference.tableText,
        ]
        row += cells(pair.interval) + cells(pair.interval(confidence: joint))
        row.append(pair.absence?.rawValue ?? "")
        return row + receipt(pair.correlation, pair.replicationFactor, pair.pairingHurts)
      }
    }
  }

  private static func receipt(
    _ correlation: Double?, _ factor: Double?, _ hurts: Bool
  ) -> [String] {
    [correlation.tableText, factor.tableText, factor == nil ? "" : hurts ? "hurts" : "helps"]
  }
}

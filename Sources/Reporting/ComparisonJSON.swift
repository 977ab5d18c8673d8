import CivilCalendar
public import Experimentation
import Measurement
import RandomVariates

/// A comparison for programs: the numbers of the district, in full precision.
public struct ComparisonJSON {
  private struct Document: Encodable {
    let seed: String
    let replications: Int
    let plans: [Plan]
  }

  private struct Plan: Encodable {
    let plan: String
    let baseline: String
    let differences: [Row]
    let targets: [Target]
  }

  private struct Row: Encodable {
    let date: String
    let place: String
    let measure: String
    let unit: String
    let n: Int
    let baselineMean: Double?
    let planMean: Double?
    let meanDifference: Double?
    let ci95: [Double]?
    let note: String?
    let pHigher: Double?
    let pLower: Double?
    let better: String?
    let correlation: Double?
    let replicationsSaved: Double?
    let controlledDifference: Double?
    let controlledCi95: [Double]?
    let controlledReplicationsSaved: Double?
  }

  private struct Target: Encodable {
    let target: String
    let date: String
    let n: Int
    let baselineProbability: Double?
    let planProbability: Double?
    let onlyPlan: Int
    let onlyBaseline: Int
    let difference: Double?
    let ci95: [Double]?
    let note: String?
    let correlation: Double?
    let replicationsSaved: Double?
  }

  private let comparisons: [PlanComparison]
  private let design: ExperimentDesign

  public init(_ comparisons: [PlanComparison], design: ExperimentDesign) {
    self.comparisons = comparisons
    self.design = design
  }

  public func text() throws -> String {
    let document = Document(
      seed: design.masterSeed.description, replications: design.replications.count,
      plans: comparisons.map(Self.plan))
    return try JSONReport.text(of: document)
  }

  private static func plan(_ comparison: PlanComparison) -> Plan {
    let layout = comparison.layout
    let rows = layout.dates.indices.flatMap { date in
      layout.columns.indices.filter { layout.columns[$0].subject.kind == .district }.map {
        row(comparison, date, $0)
      }
    }
    let targets = zip(layout.promises, comparison.promises).flatMap { promise, pairs in
      zip(promise.dates, pairs).map { date, pair in
        Target(
          target: promise.identifier, date: date.description, n: pair.count,
          baselineProbability: pair.baseline.share, planProbability: pair.plan.share,
          onlyPlan: pair.onlyPlan, onlyBaseline: pair.onlyBaseline, difference: pair.difference,
          ci95: pair.interval.map { [$0.low, $0.high] }, note: pair.absence?.rawValue,
          correlation: pair.correlation, replicationsSaved: pair.replicationFactor)
      }
    }
    return Plan(
      plan: comparison.plan, baseline: comparison.baseline, differences: rows, targets: targets)
  }

  private static func row(_ comparison: PlanComparison, _ date: Int, _ column: Int) -> Row {
    let pair = comparison.difference(date: date, column: column)
    let name = comparison.layout.columns[column]
    return Row(
      date: comparison.layout.dates[date].description, place: name.subject.identifier,
      measure: name.measure.name, unit: name.measure.unit, n: pair.difference.count,
      baselineMean: pair.baselineMean, planMean: pair.planMean,
      meanDifference: pair.difference.mean,
      ci95: pair.difference.interval.map { [$0.low, $0.high] },
      note: pair.difference.absence?.rawValue, pHigher: pair.higher.share,
      pLower: pair.lower.share, better: name.measure.preference?.rawValue,
      correlation: pair.correlation, replicationsSaved: pair.replicationFactor,
      controlledDifference: pair.controlled?.difference.mean,
      controlledCi95: pair.controlled?.difference.interval.map { [$0.low, $0.high] },
      controlledReplicationsSaved: pair.controlled?.replicationFactor)
  }
}

import CivilCalendar
import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import Reporting
import ResultFiles
import ScenarioDefinition
import ScenarioFiles
import StudyDefinition

/// Runs a sweep and writes its result.
struct SweepRecorder {
  private let plan: SweepPlan
  private let study: LoadedStudy<SweepDefinition>

  init(_ plan: SweepPlan, _ study: LoadedStudy<SweepDefinition>) {
    self.plan = plan
    self.study = study
  }

  /// What is needed of a replication.
  private struct Kept: Sendable {
    let numbers: [Double]
    let outcomes: [PromiseOutcome]
  }

  func run(advance: (Int) -> Void) async throws -> SweepReport {
    let start = Date()
    let variables = study.definition.variables
    let (layout, indices) = (study.system.layout, plan.selection.indices)
    let columns = variables.enumerated().map { index, variable in
      SweepColumn(
        name: variable.name, path: variable.path.text,
        isNumeric: plan.values.allSatisfy { Double($0[index]) != nil })
    }
    var report = SweepReport(
      title: study.definition.study.name ?? study.scenario.name, columns: variables.map(\.name))
    var writer = try SweepResultWriter(
      directory: plan.directory, columns: columns, layout: layout,
      numbers: plan.selection.numbers)
    try await plan.run.run { record in
      Kept(numbers: indices.map { record.values[$0] }, outcomes: record.outcomes)
    } advance: {
      advance($0)
    } consume: { point, kept in
      let promises = layout.promises.enumerated().map { index, promise in
        PromiseEstimate(promise, outcomes: kept.map { $0.outcomes[index] })
      }
      try writer.append(
        plan.values[point],
        estimates: indices.indices.map { index in Estimate(kept.map { $0.numbers[index] }) },
        promises: promises)
      report.add(plan.values[point], promises: promises)
    }
    try writer.finish(
      StudyDescription(
        name: study.name, method: "sweep", design: plan.design,
        pointCount: plan.run.points.count, replicationCount: plan.run.replicationCount,
        resolvedStudy: study.document.resolvedText,
        resolvedScenario: study.variants.document.resolvedText),
      manifest: RunManifest(
        tool: BuildFacts.tool, inputs: study.inputs, horizon: study.system.horizon,
        environment: BuildFacts.environment(since: start)))
    return report
  }
}

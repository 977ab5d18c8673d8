import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import ResultFiles
import ScenarioDefinition
import ScenarioFiles
import SensitivityAnalysis
import StudyDefinition

/// Runs a sensitivity study and writes its result.
struct SensitivityRecorder {
  private let plan: SensitivityPlan
  private let study: LoadedStudy<SensitivityDefinition>

  init(_ plan: SensitivityPlan, _ study: LoadedStudy<SensitivityDefinition>) {
    self.plan = plan
    self.study = study
  }

  func run(advance: (Int) -> Void) async throws -> SensitivityOutcome {
    let start = Date()
    let writer = try SensitivityResultWriter(directory: plan.directory)
    let outcome = outcome(of: try await numbers(advance: advance))
    try writer.finish(
      outcome,
      study: StudyDescription(
        name: study.name, method: plan.method.rawValue, design: plan.design,
        pointCount: plan.run.points.count, replicationCount: plan.run.replicationCount,
        resolvedStudy: study.document.resolvedText,
        resolvedScenario: study.variants.document.resolvedText),
      manifest: RunManifest(
        tool: BuildFacts.tool, inputs: study.inputs, horizon: study.system.horizon,
        environment: BuildFacts.environment(since: start)))
    return outcome
  }

  /// For each answer and point, the numbers of the replications.
  private func numbers(advance: (Int) -> Void) async throws -> [[Replicates]] {
    let answers = plan.answers
    var numbers = answers.map { _ in [Replicates]() }
    try await plan.run.run { record in
      answers.map { $0.number(in: record) }
    } advance: {
      advance($0)
    } consume: { point, kept in
      for index in answers.indices {
        let replicates = kept.map { $0[index] }
        if replicates.contains(where: \.isNaN) {
          throw Failure(
            .invalidScenario,
            "Error: outputs.\(answers[index].identifier) has no number in some futures at point "
              + "\(point + 1); ask for a measure that every future has")
        }
        numbers[index].append(replicates)
      }
    }
    return numbers
  }

  private func outcome(of numbers: [[Replicates]]) -> SensitivityOutcome {
    let bootstrap = Bootstrap(seed: plan.design.masterSeed)
    return SensitivityOutcome(
      parameters: study.definition.parameters.map {
        SensitivityOutcome.Parameter(
          identifier: $0.identifier, name: $0.name, paths: $0.paths.map(\.text),
          distribution: $0.distribution)
      }, points: plan.values,
      answers: zip(plan.answers, numbers).map { answer, numbers in
        SensitivityOutcome.Answer(
          identifier: answer.identifier, name: answer.name, unit: answer.unit,
          isPromise: answer.isPromise, answers: numbers,
          result: plan.sensitivity.result(numbers, bootstrap: bootstrap))
      })
  }
}

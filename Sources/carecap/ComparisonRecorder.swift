import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import ResultFiles

/// Runs the plans of a comparison side by side, and writes what they change.
struct ComparisonRecorder {
  /// What a comparison showed.
  struct Finished: Sendable {
    let comparisons: [PlanComparison]
    let design: ExperimentDesign
    let precision: SequentialPrecision?
  }

  private let design: ComparisonDesign

  init(_ design: ComparisonDesign) {
    self.design = design
  }

  func run(advance: () -> Void) async throws -> Finished {
    let start = Date()
    let writer = try ComparisonWriter(directory: design.directory)
    var records: [PlanRecords<ScratchFile>] = []
    for plan in design.plans {
      records.append(
        PlanRecords(
          name: plan.name, layout: plan.system.layout,
          // What is being built when the plans part goes on, so that the probabilities of a
          // plan by itself do not hold.
          control: design.branchDate == nil ? plan.system.openedProjects : nil,
          storage: try writer.makeScratchFile()))
    }
    let (experiment, precision) = try await gather(into: records, advance: advance)
    let comparisons = try zip(records.dropFirst(), design.excludedMeasures).map {
      try PlanComparison(of: $0, with: records[0], excluding: $1)
    }
    let plans = zip(design.plans, records).map {
      ComparisonWriter.Plan(
        name: $0.name, title: $0.title, source: $0.path, resolvedScenario: $0.resolvedScenario,
        fingerprint: $1.fingerprint)
    }
    var inputs: [RunManifest.InputFile] = []
    for file in design.plans.flatMap(\.inputs) where !inputs.contains(file) {
      inputs.append(file)
    }
    try writer.finish(
      comparisons, plans: plans, design: experiment,
      manifest: RunManifest(
        tool: BuildFacts.tool, inputs: inputs, horizon: design.plans[0].system.horizon,
        branchDate: design.branchDate,
        precision: precision.map(PrecisionWish.init),
        environment: BuildFacts.environment(since: start)))
    return Finished(comparisons: comparisons, design: experiment, precision: precision)
  }

  /// Gathers the records of all plans, look by look if precision is to end the comparison.
  private func gather(
    into records: [PlanRecords<ScratchFile>], advance: () -> Void
  ) async throws -> (ExperimentDesign, SequentialPrecision?) {
    guard var precision = design.precision else {
      try await replicate(design.experiment.replications) {
        try records[$0].append($1)
        advance()
      }
      return (design.experiment, nil)
    }
    var last = 0
    for batch in precision.schedule.batches {
      var baseline: [[Double]] = []
      try await replicate(batch) { index, record in
        try records[index].append(record)
        let numbers = design.goals[index].map { $0.number(in: record) }
        if index == 0 {
          baseline.append(numbers)
        } else {
          precision.append(
            numbers, less: baseline[record.replication - batch.lowerBound], plan: index - 1)
        }
        advance()
      }
      last = batch.upperBound
      if precision.isReached { break }
    }
    let experiment = try ExperimentDesign(
      masterSeed: design.experiment.masterSeed, replications: 1...last,
      workers: design.experiment.workers)
    return (experiment, precision)
  }

  /// Runs replications of all plans; a replication of the first is given before those of the
  /// others.
  private func replicate(
    _ replications: ClosedRange<Int>, _ consume: (Int, ReplicationRecord) throws -> Void
  ) async throws {
    guard let date = design.branchDate else {
      for (index, plan) in design.plans.enumerated() {
        try await replicate(plan, replications) { try consume(index, $0) }
      }
      return
    }
    let systems = design.plans.map(\.system)
    let seed = design.experiment.masterSeed
    let experiment = JointExperiment(
      layouts: systems.map(\.layout), workers: design.experiment.workers
    ) { number in
      try systems[0].branch(number, seed: seed, at: date, into: Array(systems.dropFirst()))
    }
    try await experiment.run(replications, consume: consume)
  }

  /// Runs replications of a plan, or reads them from the first on.
  private func replicate(
    _ plan: ComparedPlan, _ replications: ClosedRange<Int>,
    _ consume: (ReplicationRecord) throws -> Void
  ) async throws {
    guard let result = plan.result else {
      let experiment = Experiment(
        scenario: plan.name, system: plan.system, design: design.experiment)
      return try await experiment.replicate(replications, reporting: consume)
    }
    do {
      var reader = try result.records(layout: plan.system.layout)
      for _ in replications {
        try Task.checkCancellation()
        guard let record = try reader.next() else { return }
        try consume(record)
      }
    } catch let error as RecordFileError {
      throw Failure(FinishedResultError(error, in: result.path), language: design.language)
    } catch let error as FinishedResultError {
      throw Failure(error, language: design.language)
    }
  }
}

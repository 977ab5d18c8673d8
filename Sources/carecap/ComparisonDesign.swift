import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import ResultFiles
import ScenarioFiles

/// What exactly is to be compared, once it is certain that it can be.
struct ComparisonDesign: Sendable {
  /// The baseline first.
  let plans: [ComparedPlan]
  let experiment: ExperimentDesign
  let directory: String
  /// What ends the comparison early, if anything does.
  let precision: SequentialPrecision?
  /// What is watched, as it stands in the records of each plan.
  let goals: [[PrecisionGoal]]
  /// The day until whose end all plans live through the first; nil if each has its own past.
  let branchDate: CivilDate?
  /// For each plan after the first the measures that it defines otherwise.
  let excludedMeasures: [Set<String>]
  /// In which mistakes are told.
  let language: Language

  init(_ command: CompareCommand) throws {
    let language = command.language
    self.language = language
    var plans = try command.plans.map { path in
      ComparedPlan.isDirectory(path)
        ? try ComparedPlan(result: path, language: language)
        : try ComparedPlan(
          ScenarioSource(path: path, overrides: command.overrides, language: language),
          until: command.until)
    }
    let results = plans.compactMap(\.result)
    if !results.isEmpty, !command.precision.specifications.isEmpty {
      throw Failure(
        .usage, "Error: --until-precision needs scenario files; finished results have their end")
    }
    if results.count == plans.count, !command.overrides.isEmpty || command.until != nil {
      throw Failure(.usage, "Error: --set and --until change scenario files, not finished results")
    }
    Self.tellApart(&plans)
    let run = plans[0].system.setting.scenario.run
    let seed =
      try command.seed.map(SeedFile.seed) ?? results.first?.provenance.masterSeed ?? run.seed
    try Comparability(plans, language: language).check(seed: seed)
    branchDate = try Self.branchDate(command, plans)
    if let branchDate {
      try BranchingPoint(plans, at: branchDate, language: language).check()
    }
    self.plans = plans
    excludedMeasures = plans.dropFirst().map {
      Comparability.measuresDefinedOtherwise(plans[0], $0)
    }
    let finished = results.map(\.replications.upperBound).min()
    let wanted = command.replications ?? finished ?? run.replications
    if let finished, wanted > finished {
      throw Failure(
        .usage, "Error: --replications \(wanted): the finished results have \(finished) in common")
    }
    experiment = try ExperimentDesign(
      try ExperimentDesign.replications(wanted), workers: command.workers, seed: seed)
    for plan in plans where plan.result == nil {
      try RunSize(
        plan.system, replications: experiment.replications.count, workers: experiment.workers
      ).check(path: plan.path, language: language)
    }
    goals = try plans.map { try command.precision.goals($0.system.layout) }
    try Self.check(goals[0], excludedMeasures)
    precision = try command.precision.sequential(
      plans[0].system.layout, comparedPlans: plans.count - 1, most: experiment.replications)
    directory = command.output ?? "results/compare-" + plans.map(\.name).joined(separator: "-")
  }

  private static func branchDate(
    _ command: CompareCommand, _ plans: [ComparedPlan]
  ) throws -> CivilDate? {
    guard let text = command.branchAt else { return nil }
    if plans.contains(where: { $0.result != nil }) {
      throw Failure(
        .usage, "Error: --branch-at needs scenario files; finished results have their past")
    }
    let horizon = plans[0].system.horizon
    guard let date = CivilDate(text), horizon.contains(date), date != horizon.lowerBound,
      date != horizon.upperBound
    else {
      throw Failure(
        .usage,
        "Error: --branch-at must be a date such as 2014-12-31, after \(horizon.lowerBound) and before \(horizon.upperBound), found '\(text)'"
      )
    }
    return date
  }

  private static func check(_ goals: [PrecisionGoal], _ excluded: [Set<String>]) throws {
    for goal in goals {
      if case .quantile = goal.quantity {
        throw Failure(
          .usage,
          "Error: --until-precision \(goal.text): plans are compared by means and probabilities, "
            + "not by quantiles")
      }
    }
    if !goals.isEmpty, let measure = excluded.joined().first {
      throw Failure(
        .usage, "Error: --until-precision: the plans do not count \(measure) in the same way")
    }
  }

  /// Gives plans of the same name a number.
  private static func tellApart(_ plans: inout [ComparedPlan]) {
    for index in plans.indices {
      var number = 1
      let name = plans[index].name
      while plans[..<index].contains(where: { $0.name == plans[index].name }) {
        number += 1
        plans[index].name = "\(name)-\(number)"
      }
    }
  }
}

import Measurement
import PlanSelection
import RandomVariates
import ScenarioFiles

/// The study of one question: search or selection, certificate, frontier.
struct PlanStudy: Sendable {
  let specification: PlanSpecification
  let variants: ScenarioVariants
  let seed: MasterSeed
  let workers: Int
  let report: @Sendable (Int) -> Void

  nonisolated(nonsending)
    func run() async throws -> PlanFindings
  {
    try Self.check(specification, variants)
    return switch specification.question {
    case .search(let question): try await search(question)
    case .selection(let question): try await select(question)
    }
  }

  nonisolated(nonsending)
    private func search(_ question: PlanSearchQuestion) async throws -> PlanFindings
  {
    let grid = DecisionGrid(
      counts: question.decisions.map(\.values.count),
      directions: question.decisions.map(\.direction))
    var goals = question.requirements.map {
      PlanFindings.Goal(identifier: $0.identifier, goal: $0.goal)
    }
    let requirements = question.requirements.enumerated().map { column, requirement in
      Requirement(requirement.kind, column: column, range: requirement.goal.range)
    }
    let objective: PlanObjective
    switch question.cost {
    case .weights(let weights):
      objective = .known(
        (0..<grid.planCount).map { plan in
          zip(zip(question.decisions, grid.levels(of: plan)), weights).reduce(0) {
            $0 + Double($1.0.0.amounts[$1.0.1]) * $1.1
          }
        })
    case .measured(let goal, let grows, let isNeverNegative):
      objective = .measured(column: goals.count, grows: grows, isNeverNegative: isNeverNegative)
      goals.append(PlanFindings.Goal(identifier: "minimise", goal: goal))
    }
    let frontierColumns = question.frontier?.goals.map { entry in
      goals.append(PlanFindings.Goal(identifier: entry.identifier, goal: entry.goal))
      return goals.count - 1
    }

    let plans = DistrictPlans(
      variants: variants,
      changes: (0..<grid.planCount).map { plan in
        zip(question.decisions, grid.levels(of: plan)).flatMap { $0.changes(level: $1) }
      },
      goals: goals.map(\.goal), seed: seed)
    var sampling = PlanSampling(plans, workers: workers, report: report)
    let search = try PlanSearch(
      grid: grid, requirements: requirements, objective: objective, rule: question.rule,
      replications: question.replications)
    let outcome = try await search.run(&sampling)
    var fresh: PlanSampling<DistrictPlans>?
    var certificate: PlanCertificate?
    if let answer = outcome.answer {
      let cheaper = try await search.cheaperPlans(than: answer, outcome, &sampling)
      var further = sampling.fresh()
      certificate = try await PlanCertificate.ofAnswer(
        answer, doubtful: cheaper.nextToAnswer, insufficient: cheaper.failing.map { [$0] } ?? [],
        requirements: requirements, confidence: specification.confidence,
        replications: specification.certificateReplications, &further)
      fresh = further
    }
    var frontier: PlanFindings.Frontier?
    if let question = question.frontier, let columns = frontierColumns {
      try await sampling.extend(Array(0..<grid.planCount), to: question.replications)
      let samples = (0..<grid.planCount).map { sampling[$0].first(question.replications) }
      try Self.requireNumbers(samples, columns)
      frontier = PlanFindings.Frontier(
        goals: zip(question.goals, columns).map { ($0.identifier, $1) },
        replications: question.replications,
        frontier: EfficientFrontier(
          samples,
          goals: zip(question.goals, columns).map {
            EfficientFrontier.Goal(column: $1, preference: $0.preference)
          }, confidence: specification.confidence))
    }
    return PlanFindings(
      way: .search(search, outcome), labels: PlanLabels(decisions: question.decisions, grid: grid),
      goals: goals, seed: seed, sampling: sampling, fresh: fresh, certificate: certificate,
      frontier: frontier)
  }

  nonisolated(nonsending)
    private func select(_ question: PlanSelectionQuestion) async throws -> PlanFindings
  {
    let plans = DistrictPlans(
      variants: variants, changes: question.choices.map(\.changes), goals: [question.goal],
      seed: seed)
    var sampling = PlanSampling(plans, workers: workers, report: report)
    let outcome: SelectionOutcome
    switch question.procedure {
    case .sequential, .sequentialUpdated:
      let design = KimNelsonScreening.Design(
        confidence: question.confidence, indifference: question.indifference,
        firstStage: question.firstStage, preference: question.preference,
        variances: question.procedure == .sequential ? .firstStage : .updated)
      outcome = try await SequentialSelection(
        design: design, column: 0, mostReplications: question.mostReplications
      ).run(&sampling)
    case .budget:
      outcome = try await FixedBudgetSelection(
        budget: question.mostReplications, firstStage: question.firstStage, increment: 50,
        column: 0, preference: question.preference, indifference: question.indifference
      ).run(&sampling)
    }
    var fresh = sampling.fresh()
    let certificate = try await PlanCertificate.ofSelection(
      outcome.selected, column: 0, preference: question.preference,
      confidence: specification.confidence, replications: specification.certificateReplications,
      &fresh)
    return PlanFindings(
      way: .selection(question, outcome), labels: PlanLabels(choices: question.choices),
      goals: [PlanFindings.Goal(identifier: "best", goal: question.goal)], seed: seed,
      sampling: sampling, fresh: fresh, certificate: certificate, frontier: nil)
  }

  /// Tries the first and the last value of each decision, or each listed plan, so that a wrong
  /// path or value is found before anything is simulated.
  static func check(
    _ specification: PlanSpecification, _ variants: ScenarioVariants
  ) throws(ScenarioLoadError) {
    switch specification.question {
    case .search(let question):
      let decisions = question.decisions
      for axis in decisions.indices {
        for level in [0, decisions[axis].values.count - 1] {
          let changes = decisions.indices.flatMap {
            decisions[$0].changes(level: $0 == axis ? level : 0)
          }
          _ = try variants.scenario(changing: changes)
        }
      }
    case .selection(let question):
      for choice in question.choices { _ = try variants.scenario(changing: choice.changes) }
    }
  }

  private static func requireNumbers(_ samples: [PlanSample], _ columns: [Int]) throws {
    for (plan, sample) in samples.enumerated() {
      for column in columns {
        if let index = sample.values(column: column).firstIndex(where: { !$0.isFinite }) {
          throw SelectionError.noNumber(plan: plan, replication: index + 1, column: column)
        }
      }
    }
  }
}

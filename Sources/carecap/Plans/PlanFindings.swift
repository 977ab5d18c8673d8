import Measurement
import PlanSelection
import RandomVariates

/// What the study of a question has found.
struct PlanFindings: Sendable {
  /// How the plan was found.
  enum Way: Sendable {
    case search(PlanSearch, SearchOutcome)
    case selection(PlanSelectionQuestion, SelectionOutcome)
  }

  /// What is looked at, with the name under which tables have it.
  struct Goal: Sendable {
    let identifier: String
    let goal: PlanGoal
  }

  /// Plans not beaten in every goal.
  struct Frontier: Sendable {
    let goals: [(identifier: String, column: Int)]
    let replications: Int
    let frontier: EfficientFrontier
  }

  let way: Way
  let labels: PlanLabels
  let goals: [Goal]
  let seed: MasterSeed
  /// The observations of the search or selection, and the fresh ones of the certificate.
  let sampling: PlanSampling<DistrictPlans>
  let fresh: PlanSampling<DistrictPlans>?
  let certificate: PlanCertificate?
  let frontier: Frontier?

  /// The plan that is the answer; nil if none passes.
  var answer: Int? {
    switch way {
    case .search(_, let outcome): outcome.answer
    case .selection(_, let outcome): outcome.selected
    }
  }

  /// The cost of a plan that is known without simulation.
  func knownCost(_ plan: Int) -> Double? {
    guard case .search(let search, _) = way, case .known(let costs) = search.objective else {
      return nil
    }
    return costs[plan]
  }
}

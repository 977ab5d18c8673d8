import Measurement
import Testing

@testable import PlanSelection

struct PlanCertificateTests {
  /// At Clopper and Pearson's limits, from their tables, a count has the probability of the tail.
  @Test func `exact tails of a count are those of the tables`() {
    #expect(abs(ExactBinomial.orFewer(0, of: 10, probability: 0.258866) - 0.05) < 1e-6)
    #expect(abs(ExactBinomial.orMore(8, of: 10, probability: 0.443905) - 0.025) < 1e-6)
    #expect(abs(ExactBinomial.orFewer(8, of: 10, probability: 0.974789) - 0.025) < 1e-5)
    #expect(abs(ExactBinomial.orMore(10, of: 10, probability: 0.5) - 1 / 1024.0) < 1e-12)
  }

  @Test func `probabilities are adjusted as Holm says`() {
    #expect(PlanCertificate.holm([0.01, 0.04, 0.03]) == [0.03, 0.06, 0.06])
    #expect(PlanCertificate.holm([0.5, 0.9]) == [1, 1])
    #expect(PlanCertificate.holm([]) == [])
  }

  /// Plan p keeps its requirement with probability 0.80 + 0.04 p.
  private static func plans(_ problem: Int) -> ToyPlans {
    ToyPlans(count: 5) { plan, replication in
      [
        RandomNumbers(problem: problem).uniform(1, replication: replication)[0] < 0.8 + 0.04
          * Double(plan) ? 1 : 0
      ]
    }
  }

  @Test func `what can be told apart is, and what cannot is said not to be`() async throws {
    var sampling = PlanSampling(Self.plans(1), workers: 2)
    try await sampling.extend([0, 1, 2], to: 200)
    var fresh = sampling.fresh()

    let certificate = try await PlanCertificate.ofAnswer(
      4, insufficient: [0, 2], requirements: [Requirement(.probability(0.9), column: 0)],
      confidence: 0.95, replications: 400, &fresh)

    #expect(certificate.firstReplication == 201)
    #expect(certificate.statements.map(\.isEstablished) == [true, true, false])
    let undecided = certificate.statements[2]
    // 0.88 against 0.9: 2.8² · 0.09 / 0.02² = 1,764 if the estimate is the truth.
    #expect((undecided.replicationsNeeded ?? 0) > 400)
    #expect(certificate.statements[0].replicationsNeeded == nil)
  }

  /// At most one in twenty certificates may establish something wrong. Here every claim is
  /// wrong by nothing, which is the hardest case. False-alarm rate: below 10⁻⁶.
  @Test func `wrong statements are rarer than one certificate in twenty`() async throws {
    var wrong = 0
    let trials = 200
    for problem in 1...trials {
      let plans = ToyPlans(count: 3) { plan, replication in
        [
          RandomNumbers(problem: problem).uniform(3, replication: replication)[plan] < 0.9 ? 1 : 0
        ]
      }
      var sampling = PlanSampling(plans, workers: 1)
      let certificate = try await PlanCertificate.ofAnswer(
        0, insufficient: [1, 2], requirements: [Requirement(.probability(0.9), column: 0)],
        confidence: 0.95, replications: 100, &sampling)
      if certificate.statements.contains(where: \.isEstablished) { wrong += 1 }
    }

    #expect(ExactBinomial.orMore(wrong, of: trials, probability: 0.05) > 1e-6)
  }

  /// Plan p of 31 keeps its requirement with probability 0.53 + 0.015 p, so that number 25 is
  /// the cheapest with 0.9 or more. Certificates may be wrong in one of twenty; false-alarm rate
  /// below 10⁻⁶. Whether they find a plan that falls short is fixed with the seed.
  @Test(arguments: [DecisionGrid.Direction.increasing, .decreasing])
  func `the cheapest plan lies between the plans of its certificate`(
    direction: DecisionGrid.Direction
  ) async throws {
    let isRising = direction == .increasing
    let grid = DecisionGrid(counts: [31], directions: [direction])
    let costs = (0..<31).map { Double(isRising ? $0 : -$0) }
    let search = try PlanSearch(
      grid: grid, requirements: [Requirement(.probability(0.9), column: 0)],
      objective: .known(costs), rule: .confident(0.95), replications: 200)
    var (wrong, shortfalls, answers, replications) = (0, 0, 0, 0)
    let trials = 60
    for problem in 1...trials {
      let plans = ToyPlans(count: 31) { plan, replication in
        let chance = RandomNumbers(problem: problem).uniform(1, replication: replication)[0]
        return [chance < 0.53 + 0.015 * Double(isRising ? plan : 30 - plan) ? 1 : 0]
      }
      var sampling = PlanSampling(plans, workers: 1)
      let outcome = try await search.run(&sampling)
      let answer = try #require(outcome.answer)
      let cheaper = try await search.cheaperPlans(than: answer, outcome, &sampling)
      var fresh = sampling.fresh()
      let certificate = try await PlanCertificate.ofAnswer(
        answer, doubtful: cheaper.nextToAnswer, insufficient: cheaper.failing.map { [$0] } ?? [],
        requirements: search.requirements, confidence: 0.95, replications: 600, &fresh)
      replications += sampling.replications + fresh.replications
      let established = certificate.statements.filter(\.isEstablished)
      let isWrong = established.contains {
        let height = isRising ? $0.plan : 30 - $0.plan
        return ($0.claim == .meets) != (height >= 25)
      }
      wrong += isWrong ? 1 : 0
      shortfalls += established.contains { $0.claim == .fails } ? 1 : 0
      answers += established.contains { $0.claim == .meets } ? 1 : 0
    }

    #expect(ExactBinomial.orMore(wrong, of: trials, probability: 0.05) > 1e-6)
    #expect(shortfalls >= 55)
    #expect(answers >= 40)
    #expect(replications < 3_500 * trials)
  }

  /// A plan that is refused with few replications may yet suffice; then the certificate says so.
  @Test func `a cheaper plan is said to suffice or to fall short, whichever is seen`() async throws
  {
    for (plan, claim) in [(3, PlanCertificate.Claim.meets), (0, .fails)] {
      var sampling = PlanSampling(Self.plans(1), workers: 2)
      let certificate = try await PlanCertificate.ofAnswer(
        4, doubtful: [plan], insufficient: [],
        requirements: [
          Requirement(.probability(0.87), column: 0)
        ], confidence: 0.95, replications: 400, &sampling)

      #expect(certificate.statements.map(\.plan) == [4, plan, plan])
      #expect(certificate.statements.map(\.claim) == [.meets, .fails, .meets])
      #expect(
        certificate.statements.filter { $0.plan == plan && $0.isEstablished }.map(\.claim)
          == [claim])
    }
  }

  @Test func `a selection is certified by paired differences`() async throws {
    let plans = ToyPlans(count: 3) { plan, replication in
      let chances = RandomNumbers(problem: 2).normal(4, replication: replication)
      return [-100 + 20 * chances[3] + chances[plan] + [0, 2, 0.01][plan]]
    }
    var sampling = PlanSampling(plans, workers: 2)

    let certificate = try await PlanCertificate.ofSelection(
      0, column: 0, preference: .lower, confidence: 0.95, replications: 50, &sampling)

    #expect(certificate.statements.map(\.isEstablished) == [true, false])
    #expect(certificate.statements.map(\.claim) == [.isBetter(than: 1), .isBetter(than: 2)])
  }

  @Test func `plans beaten in every goal leave the frontier`() {
    func sample(_ cost: Double, _ share: Double, noise: Double = 0) -> PlanSample {
      var sample = PlanSample()
      for index in 0..<50 {
        let sign = index.isMultiple(of: 2) ? 1.0 : -1
        sample.append([cost + sign * noise, share])
      }
      return sample
    }
    let frontier = EfficientFrontier(
      [
        sample(10, 0.5), sample(20, 0.9), sample(21, 0.8), sample(10.1, 0.5, noise: 5),
        sample(20, 0.9),
      ],
      goals: [
        EfficientFrontier.Goal(column: 0, preference: .lower),
        EfficientFrontier.Goal(column: 1, preference: .higher),
      ], confidence: 0.95)

    #expect(
      frontier.standings == [.efficient, .efficient, .dominated, .perhapsEfficient, .efficient])
  }
}

import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import ResultFiles

/// Lives through the futures with one more canteen in each community, and writes what it does.
struct RankRecorder {
  private let plan: RankPlan

  init(_ plan: RankPlan) {
    self.plan = plan
  }

  func run(advance: () -> Void) async throws -> [SiteComparison] {
    let start = Date()
    let writer = try SiteResultWriter(directory: plan.directory)
    var gathered = RollOut.all.map { GatheredFutures($0, candidates: plan.system.candidates.count) }
    let (system, seed, first) = (
      plan.system, plan.design.masterSeed, plan.design.replications.lowerBound
    )
    try await IndependentParts(
      count: plan.design.replications.count, workers: plan.design.workers
    ).run { number in
      Result { try system.replicate(first + number, seed: seed, rollOuts: RollOut.all) }
    } consume: { _, result in
      for (index, record) in try result.get().enumerated() { gathered[index].add(record) }
      advance()
    }
    let comparisons = compare(gathered)
    try writer.finish(
      SiteResultWriter.Contents(
        comparisons: comparisons, district: plan.geography.district, places: plan.places,
        measures: CanteensOutcome.measures, order: plan.order.name,
        reference: plan.reference.name, scenarioName: plan.name,
        scenario: plan.resolvedScenario, design: plan.design),
      manifest: RunManifest(
        tool: BuildFacts.tool, inputs: plan.inputs,
        horizon: plan.system.clock.start...plan.system.clock.horizon,
        selfChecks: plan.system.selfChecks, environment: BuildFacts.environment(since: start)))
    return comparisons
  }

  private func compare(_ gathered: [GatheredFutures]) -> [SiteComparison] {
    guard let reference = gathered.first(where: { $0.rollOut == plan.reference }) else { return [] }
    return gathered.map {
      $0.comparison(next: $0.next.map(plan.subject), with: reference, by: plan.order)
    }
  }
}

import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import Reporting
import ResultFiles

/// The communities in order, for programs.
struct RankJSON {
  private struct Document: Encodable {
    let scenario: String
    let seed: String
    let replications: Int
    let orderedBy: String
    let rollouts: [RollOut]
  }

  private struct RollOut: Encodable {
    let rollout: String
    let next: String?
    let totals: [Number]
    let communities: [Community]
  }

  private struct Community: Encodable {
    let community: String
    let elderly: Int
    let rank: Int
    let possibleRanks: [Int]
    let changes: [Number]
    let openAtEnd: Double?
    let openAtEndLow: Double?
    let openAtEndHigh: Double?
  }

  private struct Number: Encodable {
    let measure: String
    let unit: String
    let n: Int
    let mean: Double?
    let ci95: [Double]?
    let note: String?
  }

  private let comparisons: [SiteComparison]
  private let plan: RankPlan

  init(_ comparisons: [SiteComparison], plan: RankPlan) {
    self.comparisons = comparisons
    self.plan = plan
  }

  func text() throws -> String {
    let places = plan.places
    let document = Document(
      scenario: plan.name, seed: plan.design.masterSeed.description,
      replications: plan.design.replications.count, orderedBy: plan.order.name,
      rollouts: comparisons.map { comparison in
        RollOut(
          rollout: comparison.rollOut, next: comparison.next?.identifier,
          totals: Self.numbers(comparison.totals),
          communities: comparison.order.map { place in
            let site = comparison.sites[place]
            let standing = site.standing
            return Community(
              community: places[place].community.identifier, elderly: places[place].elderly,
              rank: standing.rank,
              possibleRanks: [standing.possible.lowerBound, standing.possible.upperBound],
              changes: Self.numbers(site.differences.map(\.difference)),
              openAtEnd: site.openAtEnd.share, openAtEndLow: site.openAtEnd.statement?.low,
              openAtEndHigh: site.openAtEnd.statement?.high)
          })
      })
    return try JSONReport.text(of: document)
  }

  private static func numbers(_ estimates: [Estimate]) -> [Number] {
    zip(CanteensOutcome.measures, estimates).map { measure, estimate in
      Number(
        measure: measure.name, unit: measure.unit, n: estimate.count, mean: estimate.mean,
        ci95: estimate.interval.map { [$0.low, $0.high] }, note: estimate.absence?.rawValue)
    }
  }
}

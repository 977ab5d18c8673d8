import DistrictFixtures
import DistrictModel
import Measurement
import PlanSelection
import Testing

/// The search among plans of a small district against running everything.
struct PlanSearchTests {
  /// Variants of the small district: beds of home D, and canteens a year.
  private struct Plans: SimulatedPlans {
    let grid: DecisionGrid
    var count: Int { grid.planCount }

    func simulation(of plan: Int) throws -> PlanSimulation {
      let levels = grid.levels(of: plan)
      let system = DistrictSystem(
        try SmallDistrict.scenario(
          "beds.projects.home-d.self_care_beds=\(6 * levels[0])",
          "canteens.openings_per_year=\(2 * levels[1] + 1)"))
      let layout = system.layout
      let last = layout.dates.count - 1
      guard
        let canteens = layout.columns.firstIndex(where: {
          $0.measure.name == "canteens" && $0.subject.kind == .district
        })
      else { return { _ in [.nan, .nan] } }
      return { replication in
        let record = try system.replicate(replication, seed: SmallDistrict.seed)
        return [
          record.outcomes[0].isKept.last == true ? 1 : 0,
          record.values[layout.index(date: last, column: canteens)] >= 3 ? 1 : 0,
        ]
      }
    }
  }

  @Test func `in a small district it finds what running everything finds`() async throws {
    let counts = [12, 3]
    func search(_ direction: DecisionGrid.Direction) async throws -> SearchOutcome {
      let grid = DecisionGrid(counts: counts, directions: counts.map { _ in direction })
      let search = try PlanSearch(
        grid: grid,
        requirements: [
          Requirement(.probability(0.4), column: 0), Requirement(.probability(0.4), column: 1),
        ],
        objective: .known(
          (0..<grid.planCount).map { plan in
            let levels = grid.levels(of: plan)
            return Double(6 * levels[0] + 5 * levels[1])
          }), rule: .estimate, replications: 10)
      var sampling = PlanSampling(Plans(grid: grid), workers: 2)
      return try await search.run(&sampling)
    }

    let found = try await search(.increasing)
    let enumerated = try await search(.unknown)

    #expect(found.answer != nil)
    #expect(found.answer == enumerated.answer)
    #expect(found.replications < enumerated.replications)
  }
}

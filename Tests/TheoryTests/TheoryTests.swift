import Testing
import TheoryChecks

/// The checks of `make verify-theory` with fewer samples: the same code, the same seed, the
/// same chance of a false alarm. What may escape is stated by each check and is at most
/// ``Effort/reducedTolerance`` times what may escape the full run.
struct TheoryTests {
  private static let checkCount =
    (try? TheoryCatalogue.experiments())?
    .reduce(0) { $0 + $1.checks.count } ?? 1

  @Test(arguments: TheoryFamily.allCases)
  func `Theory and simulation agree`(family: TheoryFamily) throws {
    let significance = Significance.ofEach(of: Self.checkCount)
    let experiments = try TheoryCatalogue.experiments().filter { $0.family == family }
    #expect(!experiments.isEmpty)
    for experiment in experiments {
      for result in try experiment.results(.reduced, significance: significance) {
        #expect(
          result.isPassed,
          """
          \(experiment.system), \(result.check.name): \(result.estimate) ± \(result.halfWidth) \
          against \(result.check.exact); smallest detectable bias \
          \(result.smallestDetectableBias) of \(result.tolerance)
          """)
      }
    }
  }

  @Test func `No two checks are of the same name`() throws {
    let names = try TheoryCatalogue.experiments().flatMap { experiment in
      experiment.checks.map { "\(experiment.family) \(experiment.system) \($0.name)" }
    }
    #expect(names.count >= 45)
    #expect(Set(names).count == names.count)
  }
}

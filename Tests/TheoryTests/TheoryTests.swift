import Testing
import TheoryChecks

/// The catalogue is whole. The checks themselves run in a release build: `make test` runs them
/// with few samples, `make verify-theory` with many.
struct TheoryTests {
  @Test func `No two checks are of the same name`() throws {
    let names = try TheoryCatalogue.experiments().flatMap { experiment in
      experiment.checks.map { "\(experiment.family) \(experiment.system) \($0.name)" }
    }
    #expect(names.count >= 45)
    #expect(Set(names).count == names.count)
  }
}

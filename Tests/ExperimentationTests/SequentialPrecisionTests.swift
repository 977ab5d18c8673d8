import Measurement
import RandomVariates
import Testing

@testable import Experimentation

struct SequentialPrecisionTests {
  private func record(_ values: [Double], isKept: Bool = false) -> ReplicationRecord {
    ReplicationRecord(
      replication: 1, fingerprint: 0, eventCount: 0, values: values,
      outcomes: [PromiseOutcome(isKept: [isKept], firstKept: nil)])
  }

  private let mean = PrecisionGoal("mean", quantity: .mean(value: 0), halfWidth: .absolute(0.15))

  @Test func `looks are at fixed numbers of replications`() {
    #expect(LookSchedule(most: 1_000).counts == [100, 150, 200, 300, 400, 600, 800, 1_000])
    #expect(LookSchedule(most: 100).counts == [100])
    #expect(LookSchedule(most: 7).counts == [7])
    #expect(LookSchedule(most: 160).batches == [1...100, 101...150, 151...160])
  }

  @Test func `the chance of error is shared by all looks and goals`() {
    let precision = SequentialPrecision(goals: [mean, mean], comparedPlans: 3, most: 300)

    #expect(abs(precision.confidence - (1 - 0.05 / (2 * 3 * 4))) < 1e-15)
  }

  @Test func `a relative width is one of the unknown true value`() {
    let goal = PrecisionGoal("", quantity: .mean(value: 0), halfWidth: .relative(0.1))

    #expect(goal.isMet(by: ConfidenceInterval(low: -11, high: -9.2), about: -10))
    #expect(!goal.isMet(by: ConfidenceInterval(low: -11, high: -9.1), about: -10))
    #expect(!goal.isMet(by: ConfidenceInterval(low: -0.1, high: 0.1), about: 0))
  }

  @Test func `a constant number is known, and a skewed one is not`() {
    var constant = SequentialPrecision(goals: [mean], most: 300)
    var skewed = SequentialPrecision(goals: [mean], most: 300)
    for number in 1...150 {
      constant.append(record([3]))
      skewed.append(record([number == 1 ? 100 : 0]))
    }

    #expect(constant.isReached)
    #expect(!skewed.isReached)
    #expect(skewed.reached[0].absence == .skewed)
  }

  @Test func `a promise that is never kept is known as well as its bound`() {
    let goal = PrecisionGoal(
      "p", quantity: .probability(promise: 0, date: 0), halfWidth: .absolute(0.04))
    var precision = SequentialPrecision(goals: [goal], most: 100)
    for _ in 1...100 { precision.append(record([0])) }

    #expect(precision.isReached)
    #expect(precision.reached[0].interval?.low == 0)
  }

  /// 200 runs with seed 1, each of which ends at whatever look its three intervals are narrow
  /// enough. Bonferroni's inequality is safe: the true share of runs that are misled is below
  /// 5 % (about 1 % here), so fewer than 187 of 200 come in less than 1 of 10,000 tests; with
  /// exactly 95 % it would be 1 of 8.
  @Test func `where a run stops its intervals cover together`() {
    let goals = [
      PrecisionGoal("mean", quantity: .mean(value: 0), halfWidth: .absolute(0.2)),
      PrecisionGoal("median", quantity: .quantile(level: 0.5, value: 0), halfWidth: .relative(0.2)),
      PrecisionGoal(
        "promise", quantity: .probability(promise: 0, date: 0), halfWidth: .absolute(0.12)),
    ]
    var chance = HashSequence(1)
    var covering = 0
    var ends: Set<Int> = []
    for _ in 0..<200 {
      var precision = SequentialPrecision(goals: goals, most: 400)
      for batch in precision.schedule.batches {
        for _ in batch {
          let u = chance.uniform()
          // A triangle on 0...√6 with mean √6/3 and a standard deviation of a bit above 1/2.
          precision.append(record([(6 * u).squareRoot()], isKept: chance.uniform() < 0.4))
        }
        if precision.isReached || batch.upperBound == 400 {
          ends.insert(batch.upperBound)
          break
        }
      }
      let truths = [2 * 6.0.squareRoot() / 3, 3.0.squareRoot(), 0.4]
      let isCovered = zip(precision.reached, truths).allSatisfy { known, truth in
        known.interval?.contains(truth) ?? false
      }
      if isCovered { covering += 1 }
    }

    #expect(Double(covering) / 200 >= 0.935)
    #expect(ends.count > 1)
  }

  @Test(arguments: [1, 2, 5])
  func `where a run ends does not depend on the workers`(workers: Int) async throws {
    func run(_ workers: Int) async throws -> (ClosedRange<Int>, [SequentialPrecision.Reached]) {
      let experiment = Experiment(
        scenario: "toy", system: ToySystem(),
        design: try ExperimentDesign(
          masterSeed: MasterSeed(1), replications: 1...1_000, workers: workers))
      let goal = PrecisionGoal("", quantity: .mean(value: 0), halfWidth: .absolute(0.05))
      var precision: SequentialPrecision? = SequentialPrecision(goals: [goal], most: 1_000)
      var numbers: [Int] = []
      let design = try await experiment.replicate(until: &precision) {
        numbers.append($0.replication)
      }
      #expect(numbers == Array(design.replications))
      return (design.replications, precision?.reached ?? [])
    }
    let (one, many) = (try await run(1), try await run(workers))

    #expect(one.0 == many.0 && one.1 == many.1)
    // A deviation of 0.29 and z = 2.7 ask for about 250 replications.
    #expect((150..<1_000).contains(one.0.upperBound))
  }
}

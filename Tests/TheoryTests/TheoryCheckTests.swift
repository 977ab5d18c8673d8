import Testing
import TheoryChecks

/// The checks can fail, and only fail when they should.
struct TheoryCheckTests {
  private static let significance = 1e-8

  /// 4,000 numbers half a unit above and below their mean of 10, without chance.
  private static func experiment(_ check: TheoryCheck, bias: Double = 0) -> TheoryExperiment {
    TheoryExperiment(
      .statistics, "made up", replications: SampleSize(full: 4_000, reduced: 40), checks: [check]
    ) { number in
      let deviation = number % 2 == 0 ? 0.5 : -0.5
      return switch check.estimator {
      case .standardDeviation: [Sample((2 + deviation) * (1 + bias))]
      default: [Sample((10 + deviation) * (1 + bias))]
      }
    }
  }

  private static func result(
    _ check: TheoryCheck, bias: Double = 0, _ effort: Effort = .full
  ) throws -> TheoryResult {
    try experiment(check, bias: bias).results(effort, significance: significance)[0]
  }

  @Test func `What agrees passes, and says what would have been seen`() throws {
    let result = try Self.result(TheoryCheck("mean", 10, source: "made up"))
    #expect(result.isPassed)
    #expect(result.sampleSize == 4_000)
    #expect(abs(result.estimate - 10) < 1e-12)
    #expect(abs(result.standardError - 0.5 / 4_000.0.squareRoot()) < 1e-5)
    // Student's quantile 5.74 for 10⁻⁸ and 2.33 for the power, times the standard error.
    #expect(abs(result.halfWidth / result.standardError - 5.740) < 0.01)
    #expect(abs(result.smallestDetectableBias - 0.006_38) < 0.000_01)
  }

  @Test(arguments: [0.985, 1.015])
  func `A theory wrong by 1.5 percent is found out`(factor: Double) throws {
    let result = try Self.result(TheoryCheck("mean", 10 * factor, source: "made up"))
    #expect(!result.agrees)
    #expect(result.isSharp)
  }

  @Test(arguments: [-0.007, 0.007])
  func `A simulation biased by more than the stated bias is found out`(bias: Double) throws {
    let check = TheoryCheck("mean", 10, source: "made up")
    #expect(try !Self.result(check, bias: bias).agrees)
    #expect(try Self.result(check, bias: bias / 2).agrees)
  }

  @Test func `A check that could not see a bias of 1 percent does not pass`() throws {
    let check = TheoryCheck("mean", 10, source: "made up", tolerance: 0.001)
    let result = try Self.result(check)
    #expect(result.agrees && !result.isSharp && !result.isPassed)
  }

  @Test func `A standard deviation is the root of its samples' mean`() throws {
    let check = TheoryCheck(
      "standard deviation", 2.0.squareRoot(), source: "made up", estimator: .standardDeviation,
      tolerance: 0.1)
    #expect(try Self.result(check).isPassed)
    #expect(try !Self.result(check, bias: 0.1).agrees)
  }

  @Test func `Controls explain what they can and leave the rest`() throws {
    func result(useControls: Bool, seesBias: Double = 0) throws -> TheoryResult {
      let check = TheoryCheck("mean", 5, source: "made up", tolerance: 1)
      return try TheoryExperiment(
        .statistics, "made up", replications: SampleSize(full: 4_000, reduced: 40),
        checks: [check]
      ) { number in
        // Two waves and a noise, each of mean 0, and none in step with another.
        let first = number % 2 == 0 ? 1.0 : -1
        let second = number / 2 % 2 == 0 ? 1.0 : -1
        let noise = number / 4 % 2 == 0 ? 0.1 : -0.1
        return [
          Sample(
            5 + seesBias + 3 * first - 2 * second + noise,
            controls: useControls ? [first, second, 0, first] : .zero)
        ]
      }.results(.full, significance: Self.significance)[0]
    }
    let (without, with) = (try result(useControls: false), try result(useControls: true))
    #expect(abs(with.estimate - 5) < 1e-9 && with.agrees)
    #expect(abs(without.standardError / with.standardError - 13.01.squareRoot() * 10) < 0.2)
    #expect(try !result(useControls: true, seesBias: 0.05).agrees)
    #expect(try result(useControls: false, seesBias: 0.05).agrees)
  }

  @Test func `A ratio of means does not mind cycles of unequal length`() throws {
    let check = TheoryCheck("ratio", 2, source: "made up", estimator: .ratio)
    let experiment = TheoryExperiment(
      .statistics, "made up", replications: SampleSize(full: 4_000, reduced: 40), checks: [check]
    ) { number in
      let length = Double(number % 7 + 1)
      return [Sample(2 * length + (number % 2 == 0 ? 0.1 : -0.1), weight: length)]
    }
    let result = try experiment.results(.full, significance: Self.significance)[0]
    #expect(result.isPassed)
    #expect(abs(result.standardError - 0.1 / 4 / 4_000.0.squareRoot()) < 1e-5)
  }

  /// Every other of 100 classes too likely by 2 %, and every other too unlikely.
  @Test func `Classes that are wrong by what should be seen are found out`() {
    let check = TheoryCheck("classes", 99, source: "made up", estimator: .classes)
    func result(bias: Double) -> TheoryResult {
      let counts = (0..<100).map { number in
        Int((20_000 * (1 + (number % 2 == 0 ? bias : -bias))).rounded())
      }
      return TheoryResult(
        check,
        TheoryMeasurement(counts: counts, probabilities: Array(repeating: 0.01, count: 100)),
        significance: Self.significance, effort: .full)
    }
    #expect(result(bias: 0).isPassed)
    #expect(!result(bias: 0.0125).agrees)
    #expect(result(bias: 0.005).agrees)
    #expect(result(bias: 0).smallestDetectableBias < 0.01)
  }
}

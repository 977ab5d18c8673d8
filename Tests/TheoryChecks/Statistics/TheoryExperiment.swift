/// A simulation of a system about which theory knows some numbers.
package struct TheoryExperiment: Sendable {
  package let family: TheoryFamily
  package let system: String
  package let checks: [TheoryCheck]
  private let measure: @Sendable (Effort) throws -> [TheoryMeasurement]

  /// An experiment with one measurement for each of the checks.
  package init(
    _ family: TheoryFamily, _ system: String, checks: [TheoryCheck],
    measure: @escaping @Sendable (Effort) throws -> [TheoryMeasurement]
  ) {
    self.family = family
    self.system = system
    self.checks = checks
    self.measure = measure
  }

  /// An experiment of independent replications, numbered from 1, each with one sample for
  /// each of the checks.
  package init(
    _ family: TheoryFamily, _ system: String, replications: SampleSize, checks: [TheoryCheck],
    replicate: @escaping @Sendable (_ number: Int) throws -> [Sample]
  ) {
    self.init(family, system, checks: checks) { effort in
      var moments = checks.map { SampleMoments(around: $0.centre) }
      for number in 1...replications[effort] {
        for (index, sample) in try replicate(number).enumerated() { moments[index].add(sample) }
      }
      return zip(checks, moments).map { $0.measurement(of: $1) }
    }
  }

  /// Runs the simulation and judges every check by itself.
  package func results(_ effort: Effort, significance: Double) throws -> [TheoryResult] {
    zip(checks, try measure(effort)).map {
      TheoryResult($0, $1, significance: significance, effort: effort)
    }
  }
}

extension TheoryCheck {
  /// What the mean of the samples ought to be.
  var centre: Double { estimator == .standardDeviation ? exact * exact : exact }

  func measurement(of moments: SampleMoments) -> TheoryMeasurement {
    guard estimator == .standardDeviation,
      case .estimate(let variance, let error, let degreesOfFreedom, let size) = moments.ratio
    else { return moments.ratio }
    let deviation = variance.squareRoot()
    return .estimate(
      deviation, standardError: error / (2 * deviation), degreesOfFreedom: degreesOfFreedom,
      sampleSize: size)
  }
}

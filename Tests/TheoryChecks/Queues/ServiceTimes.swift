import RandomVariates

/// Draws service times, and what is left of them at an instant of the stationary system.
struct ServiceTimes: Sendable {
  let law: ServiceLaw
  private let distribution: Distribution
  /// Weighted by length: in it lies a service in progress.
  private let sizeBiased: Distribution
  private let isShortShare: Double

  init(_ law: ServiceLaw) throws {
    self.law = law
    let variation = law.squaredVariation
    isShortShare = 0.5 + 0.5 * ((variation - 1) / (variation + 1)).magnitude.squareRoot()
    switch law {
    case .deterministic:
      distribution = try .constant(1)
      sizeBiased = distribution
    case .erlang(let stages):
      distribution = try .erlang(stages: stages, mean: 1)
      sizeBiased = try .erlang(stages: stages + 1, mean: Double(stages + 1) / Double(stages))
    case .exponential, .hyperexponential:
      distribution = try .exponential(mean: 1)
      sizeBiased = try .erlang(stages: 2, mean: 2)
    case .lognormal(let variation):
      distribution = try .lognormal(mean: 1, standardDeviation: variation.squareRoot())
      sizeBiased = try .lognormal(
        mean: 1 + variation, standardDeviation: (1 + variation) * variation.squareRoot())
    }
  }

  func draw(_ streams: inout RandomStreams) -> Double {
    guard case .hyperexponential = law else { return streams.sample(distribution) }
    return hyperexponential(isShort: streams.uniform() < isShortShare, &streams)
  }

  /// What is left of a service that was begun in the past: a uniform part of one chosen with
  /// weight by its length.
  func drawResidual(_ streams: inout RandomStreams) -> Double {
    guard case .hyperexponential = law else {
      return streams.sample(sizeBiased) * streams.uniform()
    }
    return hyperexponential(isShort: streams.uniform() < 0.5, &streams)
  }

  private func hyperexponential(isShort: Bool, _ streams: inout RandomStreams) -> Double {
    let share = isShort ? isShortShare : 1 - isShortShare
    return streams.sample(distribution) / (2 * share)
  }
}

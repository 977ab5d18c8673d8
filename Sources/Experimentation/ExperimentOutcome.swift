public import Measurement

/// What an experiment showed.
public struct ExperimentOutcome: Sendable {
  public let scenario: String
  public let layout: ObservationLayout
  public let design: ExperimentDesign
  /// The estimates of all numbers, in the order of the layout.
  public let estimates: [Estimate]
  /// The estimates of the layout's promises, in their order.
  public let promises: [PromiseEstimate]
  /// The fingerprints of the replications, in their order.
  public let fingerprints: [ReplicationFingerprint]
  /// A hash over the fingerprints in their order; what makes two experiments
  /// with the same replications the same experiment.
  public let fingerprint: UInt64
  /// The number of events in all replications together.
  public let eventCount: Int

  init(
    scenario: String, layout: ObservationLayout, design: ExperimentDesign, estimates: [Estimate],
    promises: [PromiseEstimate], fingerprints: [ReplicationFingerprint]
  ) {
    self.scenario = scenario
    self.layout = layout
    self.design = design
    self.estimates = estimates
    self.promises = promises
    self.fingerprints = fingerprints
    fingerprint = fingerprints.combined
    eventCount = fingerprints.reduce(0) { $0 + $1.eventCount }
  }

  /// The estimate of the number of `column` on `dates[date]` of the layout.
  public func estimate(date: Int, column: Int) -> Estimate {
    estimates[layout.index(date: date, column: column)]
  }
}

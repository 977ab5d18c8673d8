package import DiscreteEvent

/// A moment of somebody's life within a run.
package struct LifeMoment: BitwiseCopyable, Sendable {
  package let time: SimulationTime
  /// The exact age, in years of 365.25 days.
  package let age: Double
  let end: SimulationTime

  /// Until the end of the run, in years of 365.25 days.
  @inline(__always)
  package var yearsLeft: Double { Double(end - time) / ModelClock.ticksPerYear }
}

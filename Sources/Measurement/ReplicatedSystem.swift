public import RandomVariates

/// A system that can be run again and again, each time with other chances.
///
/// A replication is a pure function of the system, the seed and the
/// replication's number: who runs it, when and beside what else has no effect.
public protocol ReplicatedSystem: Sendable {
  var layout: ObservationLayout { get }

  /// What every replication is checked for; one that fails throws.
  var selfChecks: [SelfCheck] { get }

  /// Runs replication `number`, counted from 1.
  func replicate(_ number: Int, seed: MasterSeed) throws -> ReplicationRecord
}

extension ReplicatedSystem {
  public var selfChecks: [SelfCheck] { [] }
}

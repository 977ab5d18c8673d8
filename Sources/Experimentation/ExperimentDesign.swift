public import RandomVariates

/// Which replications to run, with which seed, and on how many workers.
public struct ExperimentDesign: Hashable, Sendable {
  public let masterSeed: MasterSeed
  /// The numbers of the replications, counted from 1. A range such as 17...17
  /// repeats that replication of a longer run.
  public let replications: ClosedRange<Int>
  /// How many replications run at the same time; it has no effect on any result.
  public let workers: Int

  public init(masterSeed: MasterSeed, replications: ClosedRange<Int>, workers: Int)
    throws(ExperimentDesignError)
  {
    guard replications.lowerBound >= 1 else {
      throw .replicationBelowOne(replications.lowerBound)
    }
    guard replications.upperBound < Int.max else {
      throw .replicationTooHigh(replications.upperBound)
    }
    guard (1...Self.mostWorkers).contains(workers) else { throw .workersOutOfRange(workers) }
    self.masterSeed = masterSeed
    self.replications = replications
    self.workers = workers
  }

  /// More workers than any machine has cores; a larger number is a slip of the pen.
  public static var mostWorkers: Int { 4096 }
}

/// What is wrong with the design of an experiment.
public enum ExperimentDesignError: Error, Hashable, Sendable {
  case replicationBelowOne(Int)
  case replicationTooHigh(Int)
  case workersOutOfRange(Int)
}

extension ExperimentDesignError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .replicationBelowOne(let number):
      "replications are counted from 1, and \(number) is the first one asked for"
    case .replicationTooHigh(let number):
      "replication \(number) is beyond the last one that can be counted"
    case .workersOutOfRange(let workers):
      "workers must be between 1 and \(ExperimentDesign.mostWorkers), and are \(workers)"
    }
  }
}

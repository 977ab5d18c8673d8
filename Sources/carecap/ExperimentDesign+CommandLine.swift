import Experimentation
import RandomVariates
import StudyDefinition

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ExperimentDesign {
  static let mostReplications = StudiedScenario.replicationLimit

  /// How many processors the machine has online.
  static var processorCount: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

  /// The first `count` replications, as many as a user asks for.
  static func replications(_ count: Int) throws -> ClosedRange<Int> {
    guard count >= 1, count <= mostReplications else {
      throw Failure(
        .usage, "Error: --replications must be from 1 to \(mostReplications), found \(count)")
    }
    return 1...count
  }

  /// A design on as many workers as a user asks for, or else one for each processor.
  init(_ replications: ClosedRange<Int>, workers: Int?, seed: MasterSeed) throws {
    do {
      try self.init(
        masterSeed: seed, replications: replications, workers: workers ?? Self.processorCount)
    } catch {
      throw Failure(.usage, "Error: \(error)")
    }
  }
}

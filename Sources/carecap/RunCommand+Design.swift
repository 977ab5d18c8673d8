import CivilCalendar
import DistrictModel
import Experimentation
import RandomVariates
import ResultFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RunCommand {
  private static let mostReplications = 1_000_000

  /// Which replications to run, with which seed and how many workers.
  func design(of run: RunScenario) throws -> ExperimentDesign {
    let replications: ClosedRange<Int>
    if let only = replication {
      guard only >= 1, only <= Self.mostReplications else {
        throw Failure(.usage, "Error: --replication counts from 1 to \(Self.mostReplications)")
      }
      if self.replications != nil {
        throw Failure(.usage, "Error: give --replication or --replications, not both")
      }
      replications = only...only
    } else {
      let count = self.replications ?? run.replications
      guard count >= 1, count <= Self.mostReplications else {
        throw Failure(
          .usage, "Error: --replications must be from 1 to \(Self.mostReplications), found \(count)"
        )
      }
      replications = 1...count
    }
    let workers = self.workers ?? max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
    let seed = try self.seed.map(SeedFile.seed) ?? run.seed
    do {
      return try ExperimentDesign(
        masterSeed: seed, replications: replications, workers: workers)
    } catch {
      throw Failure(.usage, "Error: \(error)")
    }
  }

  /// What to do about records that are there already. A part goes on by itself, because what
  /// runs it again after a failure is a queue and not a person.
  func earlier(isPart: Bool) throws -> EarlierRecords {
    if resume, restart { throw Failure(.usage, "Error: give --resume or --restart, not both") }
    if restart { return .discard }
    return resume || isPart ? .resume : .refuse
  }

  /// The last day that the command line wants; nil if it has no wish.
  func lastDay(of run: RunScenario) throws -> CivilDate? {
    guard let text = until else { return nil }
    guard let date = CivilDate(text), date > run.start, date <= run.start.adding(years: 100)
    else {
      throw Failure(
        .usage,
        "Error: --until must be a date such as 2017-12-31, after \(run.start) and at most 100 years later, found '\(text)'"
      )
    }
    return date
  }
}

extension ExperimentDesign {
  /// The design of what is missing behind the first `count` replications; nil if nothing is.
  func rest(behind count: Int) throws -> ExperimentDesign? {
    guard count < replications.count else { return nil }
    return try ExperimentDesign(
      masterSeed: masterSeed,
      replications: replications.lowerBound + count...replications.upperBound, workers: workers)
  }
}

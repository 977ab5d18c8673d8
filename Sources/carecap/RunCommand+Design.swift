import CivilCalendar
import DistrictModel
import Experimentation
import RandomVariates
import ResultFiles

extension RunCommand {
  /// Which replications to run, with which seed and how many workers.
  ///
  /// - Parameter most: how many replications the result was allowed that is gone on from.
  func design(of run: RunScenario, most: Int? = nil) throws -> ExperimentDesign {
    let replications: ClosedRange<Int>
    if let only = replication {
      guard only >= 1, only <= ExperimentDesign.mostReplications else {
        throw Failure(
          .usage, "Error: --replication counts from 1 to \(ExperimentDesign.mostReplications)")
      }
      if self.replications != nil {
        throw Failure(.usage, "Error: give --replication or --replications, not both")
      }
      replications = only...only
    } else {
      replications = try ExperimentDesign.replications(
        self.replications ?? most ?? run.replications)
    }
    return try ExperimentDesign(
      replications, workers: workers, seed: try seed.map(SeedFile.seed) ?? run.seed)
  }

  /// What to do about records that are there already. A part goes on by itself, because what
  /// runs it again after a failure is a queue and not a person.
  func earlier(isPart: Bool) throws -> EarlierRecords {
    if resume, restart { throw Failure(.usage, "Error: give --resume or --restart, not both") }
    if restart { return .discard }
    return resume || isPart ? .resume : .refuse
  }

  /// The part to run; nil if all is run here.
  func shardOfRun() throws(Failure) -> Shard? {
    guard let shard else { return nil }
    guard let part = Shard(shard) else {
      throw Failure(
        .usage, "Error: --shard must be i/n such as 3/8, with i from 1 to n, found '\(shard)'")
    }
    return part
  }
}

extension RunScenario {
  /// The last day that a command line asks for; nil if it does not.
  func lastDay(_ text: String?) throws -> CivilDate? {
    guard let text else { return nil }
    guard let date = CivilDate(text), date > start, date <= start.adding(years: 100)
    else {
      throw Failure(
        .usage,
        "Error: --until must be a date such as 2017-12-31, after \(start) and at most 100 years later, found '\(text)'"
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

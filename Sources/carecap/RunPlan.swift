import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What exactly is to be run: the scenario's wishes, overruled by the command line's.
struct RunPlan {
  let design: ExperimentDesign
  let system: DistrictSystem
  let directory: String
  let includesCommunities: Bool

  init(_ command: RunCommand, _ scenario: LoadedScenario) throws {
    let run = scenario.definition.run
    let replications: ClosedRange<Int>
    if let only = command.replication {
      guard only >= 1, only <= Self.mostReplications else {
        throw Failure(.usage, "Error: --replication counts from 1 to \(Self.mostReplications)")
      }
      if command.replications != nil {
        throw Failure(.usage, "Error: give --replication or --replications, not both")
      }
      replications = only...only
    } else {
      let count = command.replications ?? run.replications
      guard count >= 1, count <= Self.mostReplications else {
        throw Failure(
          .usage, "Error: --replications must be from 1 to \(Self.mostReplications), found \(count)"
        )
      }
      replications = 1...count
    }
    let workers = command.workers ?? max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
    let seed = try command.seed.map(SeedFile.seed) ?? run.seed
    do {
      design = try ExperimentDesign(
        masterSeed: seed, replications: replications, workers: workers)
    } catch {
      throw Failure(.usage, "Error: \(error)")
    }
    var until: CivilDate?
    if let text = command.until {
      guard let date = CivilDate(text), date > run.start, date <= run.start.adding(years: 100)
      else {
        throw Failure(
          .usage,
          "Error: --until must be a date such as 2017-12-31, after \(run.start) and at most 100 years later, found '\(text)'"
        )
      }
      if let year = scenario.definition.people.missingCohort(after: run.start, until: date) {
        throw Failure(
          .invalidScenario,
          "Error: --until \(date): people.turning_sixty does not say how many people turn 60 in "
            + "\(year)")
      }
      until = date
    }
    system = DistrictSystem(scenario.definition, until: until)
    directory = command.output ?? "results/\(scenario.name)"
    includesCommunities = command.communities
  }

  static let mostReplications = 1_000_000
}

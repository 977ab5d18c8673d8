import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import ResultFiles
import ScenarioFiles

/// What exactly is to be run: the scenario's wishes, overruled by the command line's.
struct RunPlan {
  let design: ExperimentDesign
  let system: DistrictSystem
  let directory: String
  let includesCommunities: Bool
  /// What to do about records that are there already.
  let earlier: EarlierRecords
  /// The part to run, if not all is run here, and of how many replications it is a part.
  let part: (shard: Shard, replications: Int)?
  /// What ends the run before all replications of the design, if anything does.
  let precision: SequentialPrecision?

  init(_ command: RunCommand, _ scenario: LoadedScenario<DistrictScenario>) throws {
    let run = scenario.definition.run
    let kept = Self.keptWish(command, scenario.name)
    let whole = try command.design(of: run, most: kept?.mostReplications)
    let part = try Self.part(command, of: whole.replications)
    design =
      if let part {
        try ExperimentDesign(
          masterSeed: whole.masterSeed,
          replications: part.shard.replications(of: part.replications), workers: whole.workers)
      } else {
        whole
      }
    let lastDay = try run.lastDay(command.until)
    try RunSize(scenario.definition, until: lastDay)
      .check(path: command.arguments.scenario, language: command.arguments.language.language)
    system = try scenario.definition.system(until: lastDay)
    directory = command.output ?? Self.directory(of: scenario.name, part?.shard)
    includesCommunities = command.communities
    earlier = try command.earlier(isPart: part != nil)
    self.part = part
    precision = try command.precision.sequential(
      system.layout, most: design.replications, otherwise: kept?.goals ?? [])
    if precision != nil, part != nil || command.replication != nil {
      throw Failure(
        .usage, "Error: --until-precision goes with neither --shard nor --replication")
    }
  }

  /// What ended the result that the command goes on from, if it says neither how many
  /// replications it wants nor how exactly it wants to know something.
  private static func keptWish(_ command: RunCommand, _ scenario: String) -> PrecisionWish? {
    guard command.resume, command.replications == nil, command.shard == nil,
      command.replication == nil, command.precision.specifications.isEmpty
    else { return nil }
    // What is wrong with the result is said by those who take it up.
    return try? FinishedResult(reading: command.output ?? directory(of: scenario)).precision
  }

  func provenance(of scenario: LoadedScenario<DistrictScenario>) -> RecordProvenance {
    RecordProvenance(
      scenario: scenario.name, resolvedDigest: scenario.document.digest, system: system,
      masterSeed: design.masterSeed)
  }

  /// Where the result of a scenario goes, or a part of it, if the user does not say.
  static func directory(of scenario: String, _ shard: Shard? = nil) -> String {
    guard let shard else { return "results/\(scenario)" }
    return "results/\(scenario).parts/\(shard.number)-of-\(shard.count)"
  }

  private static func part(_ command: RunCommand, of replications: ClosedRange<Int>) throws
    -> (shard: Shard, replications: Int)?
  {
    guard let shard = try command.shardOfRun() else { return nil }
    guard command.replication == nil else {
      throw Failure(.usage, "Error: give --shard or --replication, not both")
    }
    guard command.format == .table else {
      throw Failure(.usage, "Error: a part has no outcome; give --format to carecap merge")
    }
    guard shard.count <= replications.count else {
      throw Failure(
        .usage,
        "Error: \(replications.count) replications cannot be divided into \(shard.count) parts")
    }
    return (shard, replications.count)
  }
}

extension DistrictScenario {
  /// The system of the scenario, to another last day if one is given.
  func system(until: CivilDate?) throws -> DistrictSystem {
    try checkCohorts(until: until)
    return DistrictSystem(self, until: until)
  }

  /// Makes sure that the scenario says how many turn 60 up to another last day.
  func checkCohorts(until: CivilDate?) throws(Failure) {
    if let until, let year = people.missingCohort(after: run.start, until: until) {
      throw Failure(
        .invalidScenario,
        "Error: --until \(until): people.turning_sixty does not say how many people turn 60 in "
          + "\(year)")
    }
  }
}

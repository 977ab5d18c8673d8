import CivilCalendar
import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import Reporting
import ResultFiles
import ScenarioFiles

extension RunCommand {
  /// Runs every area of a table on its own.
  func runAreas(_ path: String) async throws {
    if communities || format != .table || !precision.specifications.isEmpty {
      throw Failure(
        .usage,
        "Error: --communities, --format and --until-precision go with a district, not --areas")
    }
    let language = arguments.language.language
    let scenario = try arguments.loadAreas()
    let design = try design(of: scenario.definition.run)
    let setting = AreasSetting(
      scenario.definition, until: try scenario.definition.run.lastDay(until))
    let table: AreaTable
    do {
      table = try AreaTable.read(path: path, limits: Limits.chosen.files)
    } catch {
      throw Failure(error, language: language)
    }
    if setting.beforeSixtyIsMissing {
      throw Failure(
        .usage,
        "Error: until \(setting.clock.horizon) people turn 60 who are \(setting.youngestAge) at the "
          + "start, and \(arguments.scenario) has nothing for that age in "
          + "areas.mortality.life_table_before_60; give an earlier --until")
    }
    if table.firstAge > setting.youngestAge {
      throw Failure(
        .invalidScenario,
        "\(path):1:3: error: people of \(setting.youngestAge) and over turn 60 by "
          + "\(setting.clock.horizon), but the table begins at \(table.firstAge)\n"
          + "  help: import a census table with younger ages, or give an earlier --until")
    }
    let experiment = AreasExperiment(setting: setting, table: table, design: design)
    try experiment.checkSize(language: language)
    let run = AreasRun(experiment: experiment, scenario: scenario)
    let shard = try shardOfRun()
    let directory = output ?? RunPlan.directory(of: scenario.name, shard)
    let earlier = try earlier(isPart: shard != nil)
    if let shard {
      guard shard.count <= run.count else {
        throw Failure(
          .usage, "Error: \(run.count) areas cannot be divided into \(shard.count) parts")
      }
      let recorder = AreaPartRecorder(
        run: run, shard: shard, directory: directory, earlier: earlier)
      let sentence = try await Interruption.watch(
        steps: recorder.numbers.count, quiet: quiet, language
      ) { progress in
        try await recorder.record { progress.advance() }
      }
      if quiet { return }
      return try Terminal.standardOutput.writeChecked(sentence[language] + "\n")
    }
    let recorder = AreasRecorder(run: run, directory: directory, earlier: earlier)
    let country = try await Interruption.watch(
      steps: run.count, quiet: quiet, language
    ) { progress in
      try await recorder.record { progress.advance() }
    }
    if quiet { return }
    let report = AreasReport(
      country, dates: setting.dates, measures: setting.measures, areaCount: table.areas.count,
      title: scenario.definition.name[language], language: language)
    try Terminal.standardOutput.writeChecked(
      report.text + RunReport.closing(directory: directory, language: language))
  }
}

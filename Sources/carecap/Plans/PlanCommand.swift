import ArgumentParser
import DistrictModel
import Experimentation
import FoundationEssentials
import Measurement
import PlanSelection
import RandomVariates
import Reporting
import ResultFiles
import ScenarioDefinition
import ScenarioFiles

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find the cheapest plan that keeps what is required, or the best of several.",
    discussion: """
      A question names a scenario, what is free to choose, what must be kept, and what should be \
      small:

        carecap: 1
        name: Fewest beds a year
        scenario: ../binhu-planner-357.yaml
        decisions:
          beds: {path: beds.yearly_programme.beds_per_year, from: 300, to: 600, step: 10,
            direction: increasing}
        requirements:
          promise: {promise: beds-40, date: 2017-12-31, probability: 0.9}
        minimise: {decisions: {beds: {per_unit: 1}}}

      The answer comes with a certificate from fresh replications. The result goes to \
      results/<question>. See Documentation/Plans.md and scenarios/plans.
      """)

  @Argument(help: "The question.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var question: String

  @Option(help: "How many at a time; else one for each processor.")
  var workers: Int?

  @Option(help: ArgumentHelp("A master seed, or a file with one.", valueName: "seed|file"))
  var seed: String?

  @Option(help: "The directory of the result.", completion: .directory)
  var output: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "What to print: a table with sentences, or JSON.")
  var format = OutcomeFormat.table

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let language = language.language
    let workers = self.workers ?? ExperimentDesign.processorCount
    guard (1...ExperimentDesign.mostWorkers).contains(workers) else {
      throw Failure(
        .usage, "Error: \(ExperimentDesignError.workersOutOfRange(workers))")
    }
    let loading: PlanLoading
    do {
      loading = try PlanLoading(path: question)
    } catch {
      throw Failure(error, language: language)
    }
    let seed =
      try self.seed.map(SeedFile.seed) ?? loading.specification.seed ?? loading.base.run.seed
    let directory = output ?? "results/\(ScenarioSource.name(of: question))"
    let isShown = !quiet && Terminal.standardError.isInteractive
    let study = PlanStudy(
      specification: loading.specification, variants: loading.variants, seed: seed,
      workers: workers
    ) { count in
      if isShown { Terminal.standardError.write("\r\u{1B}[K\(count)") }
    }
    // Nobody knows beforehand how many steps a search takes; it tells of itself.
    let findings = try await Interruption.watch(steps: 0, quiet: true, language) { _ in
      defer { if isShown { Terminal.standardError.write("\r\u{1B}[K") } }
      let start = Date()
      let recorder = try PlanRecorder(directory: directory, loading)
      let findings = try await Self.run(study, language)
      try recorder.finish(findings, workers: workers, start: start)
      return findings
    }
    if quiet { return }
    let name = loading.specification.name
    switch format {
    case .table:
      try Terminal.standardOutput.writeChecked(
        PlanReport(findings: findings, title: name, language: language).text
          + RunReport.closing(directory: directory, language: language))
    case .json:
      try Terminal.standardOutput.writeChecked(PlanJSON(findings: findings, name: name).text())
    }
  }

  private nonisolated(nonsending)
    static func run(_ study: PlanStudy, _ language: Language) async throws -> PlanFindings
  {
    do {
      return try await study.run()
    } catch let error as ScenarioLoadError {
      throw Failure(error, language: language)
    } catch let error as DistrictPlans.MissingNumber {
      let change = error.change.map { "\($0.place): \($0.path)=\($0.value): " } ?? ""
      let text = LocalizedText(
        en: "\(change)with this plan the scenario has no '\(error.goal.text.english)'",
        zh: "\(change)采用此方案时没有“\(error.goal.text.chinese)”")
      throw Failure(.invalidScenario, "\(text[language])")
    } catch let error as SelectionError {
      throw Failure(.invalidScenario, "carecap: \(error)")
    }
  }
}

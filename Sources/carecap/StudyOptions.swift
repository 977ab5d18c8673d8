import ArgumentParser
import Experimentation
import Measurement
import RandomVariates
import StudyDefinition

/// What the command lines of all studies have in common.
struct StudyOptions: ParsableArguments {
  @Argument(help: "The file of the study.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String

  @OptionGroup var language: LanguageOption

  @Option(help: "How many possible futures at each point; else as the study says.")
  var replications: Int?

  @Option(help: "How many at a time; else one for each processor.")
  var workers: Int?

  @Option(help: ArgumentHelp("A master seed, or a file with one.", valueName: "seed|file"))
  var seed: String?

  @Option(help: "The directory of the result.", completion: .directory)
  var output: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  /// How often each point is run, with which seed and how many workers.
  func design(of study: StudiedScenario, usually usual: Int, seed usualSeed: MasterSeed) throws
    -> ExperimentDesign
  {
    try ExperimentDesign(
      ExperimentDesign.replications(replications ?? study.replications ?? usual),
      workers: workers, seed: self.seed.map(SeedFile.seed) ?? study.seed ?? usualSeed)
  }

  /// Says before the start how long a run will take.
  func announce(_ run: StudyRun, trial: () throws -> Void) rethrows {
    guard !quiet else { return }
    let clock = ContinuousClock()
    // The first one also fetches what it needs from memory.
    let seconds = min(try clock.measure(trial), try clock.measure(trial)) / .seconds(1)
    let total = seconds * Double(run.replicationCount) / Double(run.workers)
    let milliseconds = Int((seconds * 1000).rounded(.up))
    let duration =
      total < 90
      ? LocalizedText(en: "\(Int(total.rounded(.up))) s", zh: "\(Int(total.rounded(.up))) 秒")
      : LocalizedText(
        en: "\(Int((total / 60).rounded(.up))) min", zh: "\(Int((total / 60).rounded(.up))) 分钟")
    let text = LocalizedText(
      en: "\(run.points.count) points, \(run.replicationCount) possible futures of "
        + "\(milliseconds) ms, \(run.workers) at a time: about \(duration.english)",
      zh: "\(run.points.count) 个点，\(run.replicationCount) 次模拟，每次 \(milliseconds) 毫秒，"
        + "同时 \(run.workers) 个：约需\(duration.chinese)")
    Terminal.standardError.write(text[language.language] + "\n")
  }
}

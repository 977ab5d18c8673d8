import ArgumentParser
import Foundation
import FoundationEssentials
import Measurement
import ScenarioFiles

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented scenario to start from.",
    discussion: "A small made-up district, complete in one file: change its figures to yours.")

  @Argument(help: "The file to write; an existing one is left alone.")
  var file = "my-district.yaml"

  @OptionGroup var language: LanguageOption

  func run() throws {
    do {
      try Data(StarterScenario.text.utf8).write(
        to: URL(filePath: file), options: .withoutOverwriting)
    } catch {
      let reason =
        FileManager.default.fileExists(atPath: file)
        ? LocalizedText(en: "it exists already", zh: "文件已存在")[language.language]
        : "\(error.localizedDescription)"
      throw Failure(.cannotCreate, "carecap: '\(file)' cannot be written: \(reason)")
    }
    let done = LocalizedText(
      en: "\(file) is written. Try: carecap run \(file)", zh: "已写入\(file)。可运行：carecap run \(file)")
    try Terminal.standardOutput.writeChecked(done[language.language] + "\n")
  }
}

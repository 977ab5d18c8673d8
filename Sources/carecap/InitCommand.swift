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
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw failure(LocalizedText(en: "it exists already", zh: "文件已存在")[language.language])
    } catch {
      // What a full disk has left of it would be in the way of the next attempt.
      try? FileManager.default.removeItem(atPath: file)
      throw failure(error.localizedDescription)
    }
    let done = LocalizedText(
      en: "\(file) is written. Try: carecap run \(file)", zh: "已写入\(file)。可运行：carecap run \(file)")
    try Terminal.standardOutput.writeChecked(done[language.language] + "\n")
  }

  private func failure(_ reason: String) -> Failure {
    let text = LocalizedText(
      en: "'\(file)' cannot be written: \(reason)", zh: "无法写入'\(file)'：\(reason)")
    return Failure(.cannotCreate, "carecap: \(text[language.language])")
  }
}

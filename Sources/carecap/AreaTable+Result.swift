import Measurement
import ResultFiles
import ScenarioDefinition
import ScenarioFiles

extension AreaTable {
  /// Reads the table from which `result`, of a run over areas, was made: at `path`, or where the
  /// run found it. Throws if it is gone or not the same to the last byte.
  static func read(
    of result: FinishedResult, at path: String?, language: Language
  ) throws(Failure) -> AreaTable {
    guard let recorded = result.areaTable else {
      throw Failure(.damaged(path: result.path, files: ["run.json"]), language: language)
    }
    let table: AreaTable
    do throws(ScenarioLoadError) {
      table = try read(path: path ?? recorded.path, limits: Limits.chosen.files)
    } catch {
      guard path == nil, case .missingFile = error else {
        throw Failure(error, language: language)
      }
      throw gone(recorded.path, result, language)
    }
    guard table.file.digest == recorded.sha256 else {
      let path = echoed(table.file.path, atMost: 200)
      let text = LocalizedText(
        en: "\(path) is not, or no longer, the table of areas from which \(result.path) was made: "
          + "its SHA-256 digest is \(table.file.digest), not \(recorded.sha256)",
        zh: "\(path)不是生成\(result.path)的地区表，或已被改动：其SHA-256摘要为\(table.file.digest)，"
          + "应为\(recorded.sha256)")
      throw Failure(.invalidScenario, "carecap: \(text[language])\n\(advice(language))")
    }
    return table
  }

  private static func gone(
    _ recorded: String, _ result: FinishedResult, _ language: Language
  ) -> Failure {
    let path = echoed(recorded, atMost: 200)
    let text = LocalizedText(
      en: "the table of areas from which \(result.path) was made is not at \(path), where the run "
        + "found it, and a result does not keep it",
      zh: "生成\(result.path)的地区表已不在运行时的位置\(path)，结果中也不保留该表")
    return Failure(.missingInput, "carecap: \(text[language])\n\(advice(language))")
  }

  private static func advice(_ language: Language) -> String {
    let text = LocalizedText(
      en: "say with --areas where the table is", zh: "请用 --areas 指明该表的位置")
    return "help: \(text[language])\n"
  }
}

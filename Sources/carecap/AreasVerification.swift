import DistrictModel
import Experimentation
import Measurement
import ResultFiles
import ScenarioDefinition
import ScenarioFiles

/// Repeats areas of a finished result and compares them with its records.
struct AreasVerification {
  private let result: FinishedResult
  private let kept: KeptAreas
  private let table: AreaTable
  /// What the result keeps of each area.
  private let form: RecordForm
  private let recorded: ClosedRange<Int>
  /// What is repeated: these replications of these areas.
  private let replications: ClosedRange<Int>
  private let numbers: ClosedRange<Int>
  private let language: Language

  /// Takes the result of a run over `areas`, of which all are repeated, or the one with `code`.
  /// The table is read at `path`, or where the run found it.
  init(
    _ result: FinishedResult, of areas: RecordProvenance.Areas, table path: String?, code: String?,
    replications: ClosedRange<Int>, language: Language
  ) throws {
    guard let kept = KeptAreas(result.resolvedScenario, of: result.provenance) else {
      throw Failure(.damaged(path: result.path, files: ["resolved.yaml"]), language: language)
    }
    form = kept.setting.recordForm(areas.replications)
    try result.check(form, language: language)
    let table = try AreaTable.read(of: result, at: path, language: language)
    // Somebody could have put in the digest of any table.
    guard table.areas.count == result.replications.count,
      table.firstAge <= kept.setting.youngestAge
    else { throw Failure(.damaged(path: result.path, files: ["run.json"]), language: language) }
    self.result = result
    self.kept = kept
    self.table = table
    recorded = areas.replications
    self.replications = replications
    numbers = try code.map { try Self.number(of: $0, in: table) } ?? result.replications
    self.language = language
    try experiment(workers: 1).checkSize(language: language)
  }

  private static func number(of code: String, in table: AreaTable) throws -> ClosedRange<Int> {
    let codes = table.areas.map(\.code)
    guard let index = codes.firstIndex(of: code) else {
      let advice =
        nearestName(to: code, among: codes).map { "; did you mean '\($0)'?" }
        ?? ", whose codes go from \(codes.first ?? "") to \(codes.last ?? "")"
      throw Failure(.usage, "Error: '\(echoed(code))' is no area of the result\(advice)")
    }
    return index + 1...index + 1
  }

  /// How often an area is run.
  var steps: Int { ResultVerification.workers.count * numbers.count }

  /// Which areas are repeated, in words.
  var areas: LocalizedText {
    guard numbers.count == 1 else { return RecordedUnit.area.text(numbers.count) }
    let code = table.areas[numbers.lowerBound - 1].code
    return LocalizedText(en: "area \(code)", zh: "地区\(code)")
  }

  /// Throws if an area differs, or `CancellationError`.
  func run(advance: () -> Void) async throws {
    do {
      for workers in ResultVerification.workers {
        do {
          try await run(workers: workers, advance: advance)
        } catch let difference as AreaDifference {
          throw try failure(difference, workers: workers)
        }
      }
    } catch let error as FinishedResultError {
      throw Failure(error, language: language)
    } catch let error as RecordFileError {
      throw Failure(FinishedResultError(error, in: result.path), language: language)
    }
  }

  private func run(workers: Int, advance: () -> Void) async throws {
    var records = try result.records(form: form)
    let experiment = try experiment(workers: workers)
    try await experiment.run(numbers.lowerBound..<numbers.upperBound + 1) { repeated in
      while let area = try records.nextArea(replications: recorded.count) {
        guard area.number == repeated.number else { continue }
        if let difference = AreaDifference(
          wanted(of: area), repeated, replications: replications, setting: kept.setting)
        {
          throw difference
        }
        return advance()
      }
    }
  }

  private func experiment(workers: Int) throws -> AreasExperiment {
    AreasExperiment(
      setting: kept.setting, table: table,
      design: try ExperimentDesign(
        masterSeed: result.provenance.masterSeed, replications: replications, workers: workers))
  }

  /// A kept area with those replications only that are repeated.
  private func wanted(of area: AreaRecord) -> AreaRecord {
    AreaRecord(
      number: area.number,
      values: replications.map { area.values[$0 - recorded.lowerBound] })
  }

  /// Says which area differs, where, what could be the reason, and whether this program
  /// repeats itself.
  private func failure(_ difference: AreaDifference, workers: Int) throws -> Failure {
    let number = difference.repeated.number
    let code = table.areas[number - 1].code
    let text = LocalizedText(
      en: "\(result.path): area \(code), run again with \(workers) workers, differs: "
        + difference.text.english,
      zh: "\(result.path)：以\(workers)个线程重算地区\(code)，结果不同：\(difference.text.chinese)")
    var message = "carecap: \(text[language])\n"
    if let reason = result.provenance.reason(toDifferFrom: kept.provenance) {
      message += "carecap: \(reason[language])\n"
    }
    let isTheSame = try experiment(workers: 1).area(number) == difference.repeated
    let again =
      isTheSame
      ? LocalizedText(
        en: "run once more, alone, the area has the same numbers as just now",
        zh: "再单独运行一次，该地区的数值与此次重算相同")
      : LocalizedText(
        en: "run once more, alone, the area has other numbers again, so this program does not "
          + "repeat itself on this machine",
        zh: "再单独运行一次，该地区的数值又有不同，可见本程序在此机器上不能重复自身的结果")
    message += "carecap: \(again[language])\n"
    return Failure(.internalFault, message)
  }
}

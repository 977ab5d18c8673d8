import DistrictModel
import Experimentation
import Measurement
import ResultFiles
import ScenarioFiles

/// A scenario for areas, their table, and how they are to be run.
struct AreasRun: Sendable {
  let experiment: AreasExperiment
  let scenario: LoadedScenario<AreasScenario>

  var setting: AreasSetting { experiment.setting }
  var table: AreaTable { experiment.table }
  var design: ExperimentDesign { experiment.design }
  var count: Int { table.areas.count }

  var form: RecordForm { setting.recordForm(design.replications) }

  var provenance: RecordProvenance {
    RecordProvenance(
      scenario: scenario.name, resolvedDigest: scenario.document.digest, setting: setting,
      masterSeed: design.masterSeed,
      areas: RecordProvenance.Areas(
        tableDigest: table.file.digest, replications: design.replications))
  }

  /// The files that were read.
  var inputs: [RunManifest.InputFile] {
    (scenario.document.files + [table.file]).map {
      RunManifest.InputFile(path: $0.path, sha256: $0.digest)
    }
  }

  /// How an area is called; areas are counted from 1, in the order of their codes.
  func name(_ number: Int) -> AreaName {
    AreaName(code: table.areas[number - 1].code, name: table.areas[number - 1].name)
  }

  /// Repeats the last area of an earlier run, or throws where it differs. Then a changed
  /// model, another processor or another library is found before its numbers are mixed in.
  func check(_ last: AreaRecord, directory: String) throws(ResultFileError) {
    guard last != experiment.area(last.number) else { return }
    let code = name(last.number).code
    throw .notResumed(
      path: directory,
      .notRepeated(
        LocalizedText(en: "area \(code) has other numbers", zh: "地区\(code)的数值不同")))
  }
}

extension AreasSetting {
  /// How the numbers of areas stand in a file of records.
  func recordForm(_ replications: ClosedRange<Int>) -> RecordForm {
    RecordForm(areasOn: dates, measures: measures, replications: replications)
  }
}

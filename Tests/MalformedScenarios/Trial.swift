import DistrictModel
import Foundation
import Measurement
import ScenarioDefinition
import ScenarioFiles

/// What the command's reading makes of one file.
struct Trial {
  /// Empty for a scenario without mistakes.
  let diagnostics: [Diagnostic]
  /// What the command would print.
  let text: String
  let seconds: Double

  init(path: String) {
    let clock = ContinuousClock()
    var error: ScenarioLoadError?
    var text = ""
    let duration = clock.measure {
      do throws(ScenarioLoadError) {
        try Self.read(path)
      } catch let failure {
        error = failure
        text = DiagnosticFormatter(language: .english, sources: failure.sources)
          .text(failure.diagnostics)
      }
    }
    diagnostics = error?.diagnostics ?? []
    self.text = text
    seconds = duration / .seconds(1)
  }

  private static func read(_ path: String) throws(ScenarioLoadError) {
    let document = try ScenarioLoader().load(path: path)
    do throws(InvalidScenario) {
      if document.root[AreasScenario.key] != nil {
        _ = try ScenarioReading.read(document.root) { AreasScenario(reading: $0) }
      } else {
        _ = try ScenarioReading.read(document.root) { DistrictScenario(reading: $0) }
      }
    } catch {
      throw .invalid(error.diagnostics, sources: document.sources)
    }
  }

  /// Nothing but what was promised: a place and advice for one mistake at least.
  var isExplained: Bool {
    diagnostics.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 }
      && diagnostics.contains {
        $0.advice?.english.isEmpty == false && $0.advice?.chinese.isEmpty == false
      }
  }
}

import CivilCalendar
import DistrictModel
import Measurement
import ResultFiles
import ScenarioDefinition
import ScenarioFiles

/// The scenario that a result or a part of one keeps, ready to be run again.
struct KeptScenario {
  let system: DistrictSystem
  let title: LocalizedText
  /// The provenance of the records that this program makes of it.
  let provenance: RecordProvenance

  /// Reads the scenario in one piece; nil if it, or a figure of `origin`, is not as a run
  /// has written it.
  init?(_ text: String, of origin: RecordProvenance) {
    guard let definition = Self.definition(text, as: { DistrictScenario(reading: $0) }) else {
      return nil
    }
    let until = origin.horizon.upperBound
    // Somebody could have put in a day to which no run can go.
    guard until > definition.run.start, until <= definition.run.start.adding(years: 100),
      definition.people.missingCohort(after: definition.run.start, until: until) == nil
    else { return nil }
    // Preparing a run takes memory, and somebody could have put in any number of people.
    guard RunSize(definition, until: until).persons <= Limits.chosen.persons else { return nil }
    system = DistrictSystem(definition, until: until)
    title = definition.name
    provenance = RecordProvenance(
      scenario: origin.scenario, resolvedDigest: origin.resolvedDigest, system: system,
      masterSeed: origin.masterSeed)
  }

  /// The scenario that a finished result keeps; throws if it is not as a run has written it.
  init(of result: FinishedResult, language: Language) throws(Failure) {
    guard let kept = KeptScenario(result.resolvedScenario, of: result.provenance) else {
      throw Failure(.damaged(path: result.path, files: ["resolved.yaml"]), language: language)
    }
    self = kept
  }

  /// Reads a scenario in one piece; nil if something is wrong with it.
  static func definition<Definition>(
    _ text: String, as define: (SectionReader) -> Definition
  ) -> Definition? {
    // In one piece a scenario is as long as all its files and tables together.
    var limits = ScenarioLimits()
    limits.fileBytes = 1 << 30
    limits.nodes = 100_000_000
    guard
      let document = try? ScenarioLoader(limits: limits).load(text: text, name: "resolved.yaml")
    else { return nil }
    return try? ScenarioReading.read(document.root, with: define).0
  }
}

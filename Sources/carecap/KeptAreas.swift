import CivilCalendar
import DistrictModel
import Measurement
import ResultFiles
import ScenarioDefinition
import ScenarioFiles

/// The scenario for areas that a result or a part of one keeps.
struct KeptAreas {
  let setting: AreasSetting
  let title: LocalizedText
  /// The provenance of the areas that this program makes of it.
  let provenance: RecordProvenance

  /// Reads the scenario in one piece; nil if it, or a figure of `origin`, is not as a run
  /// has written it.
  init?(_ text: String, of origin: RecordProvenance) {
    guard let areas = origin.areas,
      let definition = KeptScenario.definition(text, as: { AreasScenario(reading: $0) })
    else { return nil }
    let until = origin.horizon.upperBound
    // Somebody could have put in a day to which no run can go.
    guard until > definition.run.start, until <= definition.run.start.adding(years: 100) else {
      return nil
    }
    setting = AreasSetting(definition, until: until)
    guard !setting.beforeSixtyIsMissing else { return nil }
    title = definition.name
    provenance = RecordProvenance(
      scenario: origin.scenario, resolvedDigest: origin.resolvedDigest, setting: setting,
      masterSeed: origin.masterSeed, areas: areas)
  }
}

import CivilCalendar
import DistrictModel
import RandomVariates
import ResultFiles

extension RecordProvenance {
  /// The provenance of records that this program makes on this machine.
  init(
    scenario: String, resolvedDigest: String, system: DistrictSystem, masterSeed: MasterSeed
  ) {
    self.init(
      scenario: scenario, resolvedDigest: resolvedDigest, masterSeed: masterSeed,
      horizon: system.horizon, form: RecordForm(system.layout), tool: BuildFacts.tool,
      architecture: BuildFacts.architecture)
  }
}

extension RecordProvenance {
  /// The provenance of the areas that this program lives through on this machine.
  init(
    scenario: String, resolvedDigest: String, setting: AreasSetting, masterSeed: MasterSeed,
    areas: Areas
  ) {
    self.init(
      scenario: scenario, resolvedDigest: resolvedDigest, masterSeed: masterSeed,
      horizon: setting.clock.start...setting.clock.horizon,
      form: setting.recordForm(areas.replications), tool: BuildFacts.tool,
      architecture: BuildFacts.architecture, areas: areas)
  }
}

extension DistrictSystem {
  /// The first and the last day that is simulated.
  var horizon: ClosedRange<CivilDate> { setting.clock.start...setting.clock.horizon }
}

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
      horizon: system.horizon, layout: system.layout, tool: BuildFacts.tool,
      architecture: BuildFacts.architecture)
  }
}

extension DistrictSystem {
  /// The first and the last day that is simulated.
  var horizon: ClosedRange<CivilDate> { setting.clock.start...setting.clock.horizon }
}

import CivilCalendar
import DistrictModel
import RandomVariates
import ResultFiles

extension RunIdentity {
  /// The identity of a run by this program on this machine.
  init(
    scenario: String, resolvedDigest: String, system: DistrictSystem, masterSeed: MasterSeed,
    replications: Int, includesCommunities: Bool, parts: Int
  ) {
    self.init(
      scenario: scenario, resolvedDigest: resolvedDigest, masterSeed: masterSeed,
      replications: replications, horizon: system.horizon,
      includesCommunities: includesCommunities, layout: system.layout, tool: BuildFacts.tool,
      architecture: BuildFacts.architecture, parts: parts)
  }
}

extension DistrictSystem {
  /// The first and the last day that is simulated.
  var horizon: ClosedRange<CivilDate> { setting.clock.start...setting.clock.horizon }
}

package import CivilCalendar
import DiscreteEvent
package import Measurement
package import RandomVariates

/// A district whose future can be lived through again and again.
package struct DistrictSystem: ReplicatedSystem {
  package let setting: DistrictSetting

  package init(_ scenario: DistrictScenario, until: CivilDate? = nil) {
    setting = DistrictSetting(scenario, until: until)
  }

  package var layout: ObservationLayout { setting.layout }

  /// Throws if a self-check fails.
  package func replicate(_ number: Int, seed: MasterSeed) throws(ImbalancedReplication)
    -> ReplicationRecord
  {
    var simulation = Simulation(District(setting, seed: seed, replication: number))
    simulation.run(until: setting.clock.end)
    let imbalances = simulation.model.imbalances
    if !imbalances.isEmpty { throw ImbalancedReplication(imbalances: imbalances) }
    return ReplicationRecord(
      replication: number, fingerprint: simulation.wholeFingerprint.value,
      eventCount: simulation.eventCount + simulation.model.people.eventCount,
      values: simulation.model.record.values,
      outcomes: simulation.model.record.outcomes)
  }
}

extension Simulation<District> {
  /// A hash over all lives and all events.
  fileprivate var wholeFingerprint: Fingerprint {
    var whole = model.people.history
    whole.combine(fingerprint.value)
    return whole
  }
}

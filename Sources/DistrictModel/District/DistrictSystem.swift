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

  package var selfChecks: [SelfCheck] {
    setting.scenario.balances.map { SelfCheck($0.rawValue, meaning: $0.meaning) }
  }

  /// Throws if a self-check fails.
  package func replicate(_ number: Int, seed: MasterSeed) throws(ImbalancedReplication)
    -> ReplicationRecord
  {
    try live(number, seed: seed, log: nil)
  }

  /// Lives through a replication as `replicate` does, and tells what happens in it, in order.
  package func trace(_ number: Int, seed: MasterSeed) throws(ImbalancedReplication) -> (
    record: ReplicationRecord, events: [LogEntry]
  ) {
    let log = EventLog()
    let record = try live(number, seed: seed, log: log)
    return (record, log.inOrder)
  }

  private func live(_ number: Int, seed: MasterSeed, log: EventLog?)
    throws(ImbalancedReplication) -> ReplicationRecord
  {
    var simulation = Simulation(District(setting, seed: seed, replication: number, log: log))
    simulation.run(until: setting.clock.end)
    return try Self.record(of: simulation, number)
  }

  /// What a simulation that has come to its end has shown.
  static func record(
    of simulation: borrowing Simulation<District>, _ number: Int
  ) throws(ImbalancedReplication) -> ReplicationRecord {
    let imbalances = simulation.model.imbalances
    if !imbalances.isEmpty { throw ImbalancedReplication(imbalances: imbalances) }
    // A hash over all lives and all events.
    var fingerprint = simulation.model.people.history
    fingerprint.combine(simulation.fingerprint.value)
    return ReplicationRecord(
      replication: number, fingerprint: fingerprint.value,
      eventCount: simulation.eventCount + simulation.model.people.eventCount,
      values: simulation.model.record.values, outcomes: simulation.model.record.outcomes)
  }
}

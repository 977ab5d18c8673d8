package import CivilCalendar
import DiscreteEvent
package import Measurement
package import RandomVariates

extension DistrictSystem {
  /// Lives through a replication once up to the end of a day, and from there on through this
  /// plan and through others: a record of each, this plan's first.
  ///
  /// The day's own midnight belongs to what follows: what is planned for the day after is still
  /// open. Where a plan differs only by what takes effect after the day, its record is that of
  /// a replication of its own, to the last bit.
  ///
  /// - Precondition: all plans have the same people, start, end, dates, promises and homes, by
  ///   identifier, and the same programmes.
  /// Throws if a self-check fails.
  package func branch(
    _ number: Int, seed: MasterSeed, at date: CivilDate, into plans: [DistrictSystem]
  ) throws(ImbalancedReplication) -> [ReplicationRecord] {
    var trunk = Simulation(District(setting, seed: seed, replication: number))
    trunk.run(until: setting.clock.end(of: date) + -1)
    var records: [ReplicationRecord] = []
    for plan in plans {
      var branch = trunk.branched()
      branch.model.adopt(plan.setting, &branch.calendar)
      branch.run(until: setting.clock.end)
      records.append(try Self.record(of: branch, number))
    }
    trunk.run(until: setting.clock.end)
    return [try Self.record(of: trunk, number)] + records
  }
}

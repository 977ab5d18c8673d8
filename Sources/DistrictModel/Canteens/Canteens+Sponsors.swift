import CivilCalendar
import DiscreteEvent
import RandomVariates

extension Canteens {
  func scheduleLapse(
    _ index: Int, _ streams: borrowing RandomStreams, _ calendar: inout Calendar
  ) {
    let rate = scenario.sponsorship.lapseRate
    guard rate > 0 else { return }
    let contract = sites[index].contract
    let uniform = streams.uniforms(
      sources.lapse, entity: keys[index], occurrence: UInt32(contract)
    ).x
    let delay = ModelClock.ticks(standardExponential(uniform) / rate, of: ModelClock.ticksPerYear)
    guard delay <= clock.end - calendar.now else { return }
    calendar.scheduleForgettable(
      .canteens(.sponsorLapses(community: UInt16(index), contract: contract)), after: delay,
      class: .activity)
  }

  mutating func loseSponsor(_ index: Int, at now: SimulationTime) {
    guard sites[index].hasSponsor else { return }
    sites[index].hasSponsor = false
    sites[index].sponsorYuanPerMonth = 0
    flows.sponsorsLapsed += 1
    note(.sponsorLapsed, index, at: now)
  }

  func scheduleNewSponsor(
    _ number: UInt32, _ streams: borrowing RandomStreams, _ calendar: inout Calendar
  ) {
    let rate = scenario.sponsorship.newPerYear
    guard rate > 0 else { return }
    let uniform = streams.uniforms(
      sources.newSponsor, entity: EntityKey(UInt64(number))
    ).x
    let delay = ModelClock.ticks(standardExponential(uniform) / rate, of: ModelClock.ticksPerYear)
    guard delay <= clock.end - calendar.now else { return }
    calendar.scheduleForgettable(
      .canteens(.sponsorFound(number)), after: delay, class: .arrival)
  }

  /// A new sponsor takes on the canteen that loses most without one, else the largest
  /// community without a sponsor.
  mutating func welcomeSponsor(
    _ number: UInt32, _ people: borrowing People, _ streams: inout RandomStreams,
    _ calendar: inout Calendar
  ) {
    let yesterday = clock.date(at: calendar.now).adding(days: -1)
    func need(_ index: Int) -> (Int, Double, Int) {
      let isOpen = sites[index].status == .open
      let loss = isOpen ? -(sites[index].results.last ?? 0) : 0
      return (isOpen ? 1 : 0, loss, people.census.residents(ofCommunity: index, on: yesterday))
    }
    let candidates = sites.indices.filter { !sites[$0].hasSponsor }
    guard let first = candidates.first else { return }
    let chosen = candidates.dropFirst().reduce(first) {
      need($0) < need($1) ? $1 : $0
    }
    streams.begin(
      sources.newSponsor, entity: EntityKey(UInt64(number)), occurrence: 1)
    sites[chosen].hasSponsor = true
    sites[chosen].contract &+= 1
    sites[chosen].sponsorYuanPerMonth = streams.sample(scenario.sponsorship.yuanPerYear) / 12
    flows.sponsorsFound += 1
    note(.sponsorFound, chosen, at: calendar.now)
    scheduleLapse(chosen, streams, &calendar)
  }
}

import DiscreteEvent
import Measurement
package import ScenarioDefinition

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How people of 60 and over move into the district and out of it.
package struct Migration: Hashable, Sendable {
  /// Rates of moving out, per person-year, by track.
  private let ratesOut: SIMD4<Double>
  /// People moving in per year, by track; nobody who lives away moves in.
  private let peopleIn: SIMD4<Double>

  package init(reading section: SectionReader) {
    func out(_ key: String, _ meaning: LocalizedText) -> Double {
      section.number(key, unit: .perYear, in: 0...5, meaning: meaning)
    }
    func into(_ key: String, _ meaning: LocalizedText) -> Double {
      section.number(key, unit: .peoplePerYear, in: 0...10_000_000, meaning: meaning)
    }
    let local = out(
      "registered_moving_out_per_year",
      LocalizedText(en: "registered people who leave for good", zh: "户籍老人迁出年率"))
    let incomer = out(
      "incomers_moving_out_per_year",
      LocalizedText(en: "residents registered elsewhere who leave", zh: "非户籍常住老人迁出年率"))
    ratesOut = SIMD4(local, 0, incomer, 0)
    peopleIn = SIMD4(
      into(
        "registered_moving_in_people_per_year",
        LocalizedText(en: "people who move in and register", zh: "每年迁入并落户的老人")),
      0,
      into(
        "incomers_moving_in_people_per_year",
        LocalizedText(en: "people who move in without registering", zh: "每年迁入未落户的老人")),
      0)
  }

  /// People moving in per year.
  package func movingIn(_ track: Track) -> Double { peopleIn[Int(track.rawValue)] }

  /// People moving in per year, of all tracks.
  package var movingInOfAllTracks: Double { peopleIn.sum() }

  /// The rate of moving out, per person-year.
  package func movingOut(_ track: Track) -> Double { ratesOut[Int(track.rawValue)] }

  /// When somebody who is here from a moment on moves out, by a uniform; the end of time if
  /// not by `end`.
  @inline(__always)
  func movesOut(
    _ track: Track, from start: LifeMoment, until end: SimulationTime, _ uniform: Double
  ) -> SimulationTime {
    let rate = movingOut(track)
    // Most are decided without a logarithm, because exp(-h) >= 1 - h.
    guard uniform > 1 - rate * start.yearsLeft else { return .endOfTime }
    let delay = ModelClock.ticks(-log(uniform) / rate, of: ModelClock.ticksPerYear)
    return delay <= end - start.time ? start.time + delay : .endOfTime
  }
}

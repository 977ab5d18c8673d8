package import CivilCalendar
import Measurement
import ScenarioDefinition

/// A summer in which old people die more often than the life table says.
///
/// Summers may overlap, for instance to say that the oldest suffer more: what each adds to
/// mortality then adds up.
package struct HotSummer: Hashable, Sendable {
  /// The first and the last day; both belong to it.
  package let days: ClosedRange<CivilDate>
  /// The age, in years of 365.25 days, from which people suffer.
  package let firstAge: Int
  /// Mortality of these days, as a multiple of what it would be without the heat; at least 1.
  package let mortalityFactor: Double

  /// The summers of the scenario, all of them within the run.
  static func read(_ section: SectionReader, run: RunScenario) -> [HotSummer] {
    section.optionalEntries(
      "hot_summers",
      meaning: LocalizedText(
        en: "summers whose heat kills; leave out for none", zh: "高温夏季（不写则无）")
    ).map { HotSummer(reading: $0.section, run: run) }
  }

  private init(reading section: SectionReader, run: RunScenario) {
    func day(_ key: String, _ meaning: LocalizedText) -> CivilDate {
      let day = section.date(key, in: CivilDate.earliest...CivilDate.latest, meaning: meaning)
      if run.start < run.until, day <= run.start || day > run.until {
        section.report(
          DistrictProblem(
            en: "\(day) is not within the run: from \(run.start.adding(days: 1)) to \(run.until)",
            zh: "\(day)不在模拟期内：\(run.start.adding(days: 1))至\(run.until)"),
          at: key)
      }
      return day
    }
    let first = day("first_day", LocalizedText(en: "first day of the heat", zh: "高温首日"))
    let last = day("last_day", LocalizedText(en: "last day of the heat", zh: "高温末日"))
    if last < first {
      section.report(
        DistrictProblem(
          en: "the last day, \(last), is before the first, \(first)",
          zh: "末日\(last)早于首日\(first)"),
        at: "last_day")
    }
    days = first...max(first, last)
    firstAge = section.integer(
      "age_from", unit: .years, in: 60...104,
      meaning: LocalizedText(en: "age from which the heat kills", zh: "受高温影响的起始年龄"))
    mortalityFactor = section.number(
      "mortality_factor", unit: .factor, in: 1...10,
      meaning: LocalizedText(
        en: "mortality during the heat, as a multiple of what it would be without",
        zh: "高温期间死亡率相对平时的倍数"))
  }
}

package import CivilCalendar
import Measurement
package import RandomVariates
import ScenarioDefinition

/// How sponsors come and go.
package struct Sponsorship: Sendable {
  package let lapseRate: Double
  package let newPerYear: Double
  /// What a new sponsor gives a year.
  package let yuanPerYear: Distribution
  /// The day at whose end all sponsors give up, if there is one. New ones may come after.
  package let allLostOn: CivilDate?

  init(reading section: SectionReader) {
    lapseRate = section.number(
      "lapse_per_year", unit: .perYear, in: 0...20,
      meaning: LocalizedText(en: "rate at which a sponsor gives up", zh: "冠名企业退出年率"))
    newPerYear = section.number(
      "new_sponsors_per_year", unit: .sponsorsPerYear, in: 0...100_000,
      meaning: LocalizedText(en: "new sponsors found each year", zh: "每年新增冠名企业数"))
    yuanPerYear = section.distribution(
      "new_sponsor_yuan_per_year", unit: .yuanPerYear, in: 0...(.infinity),
      meaning: LocalizedText(en: "what a new sponsor gives a year", zh: "新冠名企业年资助额"))
    allLostOn = section.optionalDate(
      "all_lost_on", in: CivilDate.earliest...CivilDate.latest,
      meaning: LocalizedText(
        en: "the day at whose end all sponsors give up; leave out for none",
        zh: "全部冠名企业退出之日（不写则无）"))
  }
}

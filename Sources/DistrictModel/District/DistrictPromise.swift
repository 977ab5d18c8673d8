import CivilCalendar
package import Measurement
import ScenarioDefinition

/// A promise, and what it is about.
package struct DistrictPromise: Hashable, Sendable {
  package let subject: PromisedMeasure
  package let promise: Promise

  /// Reads the promises of a scenario; one about a programme that is not on is reported.
  static func read(
    _ section: SectionReader, isOn: (PromisedMeasure) -> Bool
  ) -> [DistrictPromise] {
    section.entries(
      "promises", meaning: LocalizedText(en: "what has been promised", zh: "承诺目标")
    ).map { identifier, entry in
      let subject = entry.choice(
        "measure", of: PromisedMeasure.self,
        meaning: LocalizedText(en: "what the promise is about", zh: "目标指标"))
      if !isOn(subject) {
        entry.report(
          DistrictProblem(
            en: "the promise '\(identifier)' is about \(subject.rawValue), but the scenario has no "
              + "section '\(subject.programme)'",
            zh: "目标“\(identifier)”涉及\(subject.rawValue)，但方案中没有“\(subject.programme)”部分"),
          at: "measure")
      }
      return DistrictPromise(
        subject: subject,
        promise: Promise(
          identifier: identifier,
          name: entry.localizedText(
            "name", meaning: LocalizedText(en: "the promise in words", zh: "目标名称")),
          measure: subject.measure,
          level: entry.number(
            "at_least", unit: .none, in: 0...1e6,
            meaning: LocalizedText(en: "the level promised", zh: "目标值（不低于）")),
          dates: entry.dates(
            "dates", in: CivilDate.earliest...CivilDate.latest,
            meaning: LocalizedText(en: "by when", zh: "目标日期")
          ).sorted()))
    }
  }

  /// The promise, with those of its dates that lie within a run.
  func limited(to run: ClosedRange<CivilDate>) -> Self {
    Self(
      subject: subject,
      promise: Promise(
        identifier: promise.identifier, name: promise.name, measure: promise.measure,
        level: promise.level, dates: promise.dates.filter(run.contains)))
  }
}

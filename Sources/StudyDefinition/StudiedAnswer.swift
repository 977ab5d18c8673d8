import Measurement
public import ScenarioDefinition

/// What a study asks of each run: a measure, or whether a promise is kept.
public struct StudiedAnswer: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case promise(PlacedText)
    case measure(PlacedText, place: PlacedText?)
  }

  public let identifier: String
  public let subject: Subject
  /// Nil for the last date.
  public let date: PlacedText?

  /// Nil if the answer cannot be read, which has been reported.
  init?(reading section: SectionReader, identifier: String) {
    self.identifier = identifier
    let promise = section.optionalPlacedText(
      "promise", meaning: LocalizedText(en: "whether this promise is kept", zh: "承诺标识"))
    let measure = section.optionalPlacedText(
      "measure", meaning: LocalizedText(en: "the measure", zh: "指标"))
    let place = section.optionalPlacedText(
      "place", meaning: LocalizedText(en: "of which place; else the district", zh: "地点（不写则为全区）"))
    date = section.optionalPlacedText(
      "date", meaning: LocalizedText(en: "on which day; else the last", zh: "日期（不写则为最后日期）"))
    guard section.isWritten else { return nil }
    if section.has("promise") == section.has("measure") || (promise != nil && place != nil) {
      section.report(StudyProblem.measureOrPromise)
      return nil
    }
    if let promise {
      subject = .promise(promise)
    } else if let measure {
      subject = .measure(measure, place: place)
    } else {
      return nil
    }
  }
}

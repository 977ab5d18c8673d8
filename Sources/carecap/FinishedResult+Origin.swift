import Measurement
import ResultFiles

extension FinishedResult {
  /// Refuses a result whose records have not the form that this program gives them.
  func check(_ form: RecordForm, language: Language) throws(Failure) {
    if fits(form) { return }
    let text = LocalizedText(
      en: "\(path) has other numbers than this program makes of its scenario, so it is "
        + "of another version (\(provenance.tool.version)) of carecap",
      zh: "\(path)与本程序由同一方案得出的指标不同，应由另一版本（"
        + "\(provenance.tool.version)）生成")
    throw Failure(.invalidScenario, "carecap: \(text[language])")
  }
}

extension RecordProvenance {
  /// What could be the reason for records of this provenance not to come out of a run with
  /// another; nil if the two are the same.
  func reason(toDifferFrom other: RecordProvenance) -> LocalizedText? {
    difference(from: other).map { difference in
      LocalizedText(
        en: "the result was made elsewhere, which may be the reason: \(difference)",
        zh: "该结果在不同环境下生成，可能由此造成：\(difference)")
    }
  }
}

import Measurement

/// What a result is of; one kind of result never takes the place of another.
///
/// The raw value stands in the `format` of its manifest: `carecap-run-plan-1`.
public enum ResultKind: String, CaseIterable, Hashable, Sendable {
  /// Of a district, which came first and has no word.
  case district = ""
  case areas
  case comparison
  case study
  case plan
  case sites

  /// The `format` of the manifests of this kind.
  func format(version: Int) -> String { formatName + "\(version)" }

  /// What the `format` of every version begins with.
  var formatName: String { RunManifest.formatName + (rawValue.isEmpty ? "" : "\(rawValue)-") }

  /// The kind whose manifests have this `format`; nil if it is of no known kind.
  init?(format: String) {
    guard format.hasPrefix(RunManifest.formatName) else { return nil }
    let words = format.dropFirst(RunManifest.formatName.count).split(separator: "-").dropLast()
    self.init(rawValue: words.joined(separator: "-"))
  }

  /// The command that makes such a result.
  var command: LocalizedText {
    switch self {
    case .district: LocalizedText(en: "carecap run", zh: "carecap run")
    case .areas: LocalizedText(en: "carecap run --areas", zh: "carecap run --areas")
    case .comparison: LocalizedText(en: "carecap compare", zh: "carecap compare")
    case .study:
      LocalizedText(en: "carecap sweep or sensitivity", zh: "carecap sweep 或 sensitivity")
    case .plan: LocalizedText(en: "carecap plan", zh: "carecap plan")
    case .sites: LocalizedText(en: "carecap rank", zh: "carecap rank")
    }
  }
}

import ContentDigest
public import ScenarioDefinition

/// A scenario as its files say, with parents merged, tables filled in and
/// overrides applied; not yet checked for its meaning.
public struct ScenarioDocument: Sendable {
  /// A file that was read.
  public struct File: Hashable, Sendable {
    /// The path as the user or a scenario names it.
    public let path: String
    public let byteCount: Int
    /// The SHA-256 digest of its bytes, in hexadecimal digits.
    public let digest: String
  }

  /// The outermost section, without `carecap` and `extends`.
  public internal(set) var root: ScenarioNode
  /// All files read: the scenario, its parents, and their tables as they come.
  public let files: [File]
  /// What diagnostics quote from.
  public internal(set) var sources: SourceTexts
  /// The overrides applied, in order, as written.
  public internal(set) var overrides: [String] = []
  let limits: ScenarioLimits
}

extension ScenarioDocument {
  /// The scenario in one piece of YAML, with keys sorted: two scenarios that
  /// say the same give the same text, in whichever order and files they say it.
  public var resolvedText: String { CanonicalYAML.text(of: root) }

  /// The SHA-256 digest of `resolvedText`, in hexadecimal digits.
  public var digest: String { SHA256Digest.hexadecimal(of: resolvedText.utf8) }
}

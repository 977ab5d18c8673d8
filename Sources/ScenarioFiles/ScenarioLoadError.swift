public import ScenarioDefinition

/// Why a scenario cannot be loaded.
public enum ScenarioLoadError: Error, Sendable {
  /// The scenario file itself is not there. The diagnostic names the file of
  /// its folder with the most similar name.
  case missingFile(path: String, nearest: String?)
  /// Everything that is wrong with the files, in order of file and line; never
  /// empty. `sources` is what to quote from.
  case invalid([Diagnostic], sources: SourceTexts)
}

extension ScenarioLoadError {
  public var diagnostics: [Diagnostic] {
    switch self {
    case .missingFile(let path, let nearest):
      let place = SourcePlace(file: path, line: 1, column: 1)
      return [Diagnostic(FileProblem.missingFile(path, nearest: nearest), at: place, path: "")]
    case .invalid(let diagnostics, _):
      return diagnostics
    }
  }

  public var sources: SourceTexts {
    switch self {
    case .missingFile: SourceTexts()
    case .invalid(_, let sources): sources
    }
  }
}

extension ScenarioLoadError: CustomStringConvertible {
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

import ScenarioDefinition

/// Loads a scenario from its files.
///
/// A scenario is a YAML file; it may extend another one, whose sections it
/// changes, and name CSV tables. No file, however wrong or hostile, does more
/// than to be refused with a sentence.
public struct ScenarioLoader: Sendable {
  public let limits: ScenarioLimits
  /// If set, no file outside this folder is read.
  public let folder: String?

  public init(limits: ScenarioLimits = ScenarioLimits(), confinedTo folder: String? = nil) {
    self.limits = limits
    self.folder = folder
  }

  /// Loads the file at `path`.
  public func load(path: String) throws(ScenarioLoadError) -> ScenarioDocument {
    guard FileReader.exists(path) else {
      throw .missingFile(path: path, nearest: FileReader.nearestFile(to: path))
    }
    var loading = ScenarioLoading(limits: limits, folder: folder)
    let place = SourcePlace(file: path, line: 1, column: 1)
    let root = loading.file(path, namedAt: place).map { loading.scenario($0, path: path) }
    return try loading.document(root ?? nil)
  }

  /// Loads a scenario that is given as text, such as from a page.
  ///
  /// - Parameters:
  ///   - name: stands for the file in diagnostics.
  ///   - folder: where the files lie that the scenario names; without it, it
  ///     must not name any.
  public func load(
    text: String, name: String, folder: String? = nil
  ) throws(ScenarioLoadError) -> ScenarioDocument {
    var loading = ScenarioLoading(limits: limits, folder: self.folder ?? folder)
    loading.hasFolder = folder != nil
    let path = folder.map { "\($0)/\(name)" } ?? name
    let root = loading.scenario(Array(text.utf8), path: path)
    return try loading.document(root)
  }
}

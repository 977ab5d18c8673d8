public import SensitivityAnalysis

/// Writes the result of a sensitivity study into a directory, whole or not at all.
public struct SensitivityResultWriter: ~Copyable {
  private var partial: UnfinishedResult

  /// Makes ready to write to `directory`, and locks it against other runs.
  public init(directory: String) throws(ResultFileError) {
    partial = try UnfinishedResult(for: ResultDirectory(directory, of: .result(.study)))
  }

  public consuming func finish(
    _ outcome: SensitivityOutcome, study: StudyDescription, manifest: RunManifest
  ) throws(ResultFileError) {
    var resources: [(table: Table, file: OutputFile)] = []
    for (table, rows) in outcome.tables {
      resources.append((table, try partial.write(table, rows: rows)))
    }
    try partial.publish(study, resources: resources, manifest: manifest)
  }
}

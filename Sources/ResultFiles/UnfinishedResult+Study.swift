extension UnfinishedResult {
  static let studyName = "study.yaml"

  /// Writes a table whole.
  func write(_ table: Table, rows: some Sequence<[String]>) throws(ResultFileError) -> OutputFile {
    var writer = try TableWriter(table, in: path)
    for row in rows { try writer.add(row) }
    return try writer.finish()
  }

  /// Writes what a study has beside its tables, and puts the result in its place.
  mutating func publish(
    _ study: StudyDescription, resources: [(table: Table, file: OutputFile)],
    manifest: RunManifest
  ) throws(ResultFileError) {
    let package = DataPackage(scenario: study.name, resources: resources)
    let resolvedStudy = try write(study.resolvedStudy, as: Self.studyName)
    let resolved = try write(study.resolvedScenario, as: ResultDirectory.scenarioName)
    let description = try write(package.json.text, as: ResultDirectory.packageName)
    let json = manifest.json(
      of: study, studyDigest: resolvedStudy.sha256, scenarioDigest: resolved.sha256,
      outputs: resources.map(\.file) + [resolvedStudy, resolved, description])
    _ = try write(json.text, as: ResultDirectory.manifestName)
    try publish()
  }
}

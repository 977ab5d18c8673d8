import CivilCalendar
import ContentDigest
public import Experimentation
public import Measurement

/// Writes a comparison of places for the next site into a directory, whole or not at all.
///
/// All files but `run.json` depend on nothing but the scenario, the seed and the question.
public struct SiteResultWriter: ~Copyable {
  /// A place in which one more is tried.
  public struct Place: Hashable, Sendable {
    public var community: Subject
    public var street: Subject
    /// Its elderly residents at the start.
    public var elderly: Int

    public init(community: Subject, street: Subject, elderly: Int) {
      self.community = community
      self.street = street
      self.elderly = elderly
    }
  }

  /// What is written.
  public struct Contents: Sendable {
    public var comparisons: [SiteComparison]
    public var district: Subject
    public var places: [Place]
    public var measures: [Measure]
    /// The name of the measure by which the places are in order.
    public var order: String
    /// The roll-out of the scenario.
    public var reference: String
    public var scenarioName: String
    /// The scenario in one piece.
    public var scenario: String
    public var design: ExperimentDesign

    public init(
      comparisons: [SiteComparison], district: Subject, places: [Place], measures: [Measure],
      order: String, reference: String, scenarioName: String, scenario: String,
      design: ExperimentDesign
    ) {
      self.comparisons = comparisons
      self.district = district
      self.places = places
      self.measures = measures
      self.order = order
      self.reference = reference
      self.scenarioName = scenarioName
      self.scenario = scenario
      self.design = design
    }
  }

  private var partial: UnfinishedResult

  /// Makes ready to write to `directory`, and locks it against other runs.
  public init(directory: String) throws(ResultFileError) {
    partial = try UnfinishedResult(for: ResultDirectory(directory, of: .result(.sites)))
  }

  /// Writes everything and puts it in its place.
  public consuming func finish(
    _ contents: Contents, manifest: RunManifest
  ) throws(ResultFileError) {
    var resources: [(table: Table, file: OutputFile)] = []
    for (table, rows) in contents.tables {
      resources.append((table, try partial.write(table, rows: rows)))
    }
    let package = DataPackage(scenario: contents.scenarioName, resources: resources)
    let outputs =
      resources.map(\.file) + [
        try partial.write(contents.scenario, as: ResultDirectory.scenarioName),
        try partial.write(package.json.text, as: ResultDirectory.packageName),
      ]
    let json = manifest.json(of: contents, outputs: outputs)
    _ = try partial.write(json.text, as: ResultDirectory.manifestName)
    try partial.publish()
  }
}

extension RunManifest {
  /// The manifest as `run.json`. Two results are the same if all but `environment` is equal.
  fileprivate func json(
    of contents: SiteResultWriter.Contents, outputs: [OutputFile]
  ) -> JSONValue {
    [
      "format": .string(ResultKind.sites.format(version: 1)),
      "tool": tool.json,
      "scenario": [
        "name": .string(contents.scenarioName),
        "resolved_sha256": .string(SHA256Digest.hexadecimal(of: contents.scenario.utf8)),
      ],
      "inputs": .array(inputs.map(\.json)),
      "design": [
        // A string, because many readers of JSON keep only 53 bits of a number.
        "master_seed": .string("\(contents.design.masterSeed)"),
        "first_replication": .integer(contents.design.replications.lowerBound),
        "last_replication": .integer(contents.design.replications.upperBound),
        "ordered_by": .string(contents.order),
      ],
      "horizon": [
        "first_day": .string(horizon.lowerBound.description),
        "last_day": .string(horizon.upperBound.description),
      ],
      "counts": [
        "replications": .integer(contents.design.replications.count),
        "rollouts": .integer(contents.comparisons.count),
        "communities": .integer(contents.places.count),
      ],
      "self_checks_held": .strings(selfChecks.map(\.identifier)),
      "outputs": .array(outputs.map(\.json)),
      "environment": environment.json(workers: contents.design.workers),
    ]
  }
}

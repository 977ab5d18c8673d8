import CivilCalendar
public import RandomVariates

/// Writes what a study of plans has found into a directory, whole or not at all.
///
/// All files but `run.json` depend on nothing but the question, its scenario and the seed.
public struct PlanResultWriter: ~Copyable {
  /// What is written.
  public struct Contents: Sendable {
    /// The names of the columns that tell plans apart.
    public var decisions: [String]
    /// Rows of `plan.csv`: the decisions, then the other fields.
    public var plans: [[String]]
    public var certificate: [[String]]
    /// The question, and the scenario with the plan that is the answer, each in one piece.
    public var question: String
    public var scenario: String
    public var masterSeed: MasterSeed
    public var workers: Int
    public var searchReplications: Int
    public var certificateReplications: Int
    public var answer: String?

    public init(
      decisions: [String], plans: [[String]], certificate: [[String]], question: String,
      scenario: String, masterSeed: MasterSeed, workers: Int, searchReplications: Int,
      certificateReplications: Int, answer: String?
    ) {
      self.decisions = decisions
      self.plans = plans
      self.certificate = certificate
      self.question = question
      self.scenario = scenario
      self.masterSeed = masterSeed
      self.workers = workers
      self.searchReplications = searchReplications
      self.certificateReplications = certificateReplications
      self.answer = answer
    }
  }

  private static let questionName = "question.yaml"
  private var partial: UnfinishedResult

  /// Makes ready to write to `directory`, and locks it against other runs.
  public init(directory: String) throws(ResultFileError) {
    partial = try UnfinishedResult(for: ResultDirectory(directory, of: .result(.plan)))
  }

  /// Writes everything and puts it in its place.
  public consuming func finish(
    _ contents: Contents, manifest: RunManifest
  ) throws(ResultFileError) {
    let tables = [
      (Table.plans(decisions: contents.decisions), contents.plans),
      (Table.planCertificate, contents.certificate),
    ]
    var resources: [(table: Table, file: OutputFile)] = []
    for (table, rows) in tables {
      var writer = try TableWriter(table, in: partial.path)
      for row in rows { try writer.add(row) }
      resources.append((table, try writer.finish()))
    }
    let package = DataPackage(scenario: "plan", resources: resources)
    let outputs =
      resources.map(\.file) + [
        try partial.write(contents.question, as: Self.questionName),
        try partial.write(contents.scenario, as: ResultDirectory.scenarioName),
        try partial.write(package.json.text, as: ResultDirectory.packageName),
      ]
    let json: JSONValue = [
      "format": .string(ResultKind.plan.format(version: 1)),
      "tool": manifest.tool.json,
      "inputs": .array(manifest.inputs.map(\.json)),
      "design": [
        // A string, because many readers of JSON keep only 53 bits of a number.
        "master_seed": .string("\(contents.masterSeed)"),
        "search_replications": .integer(contents.searchReplications),
        "certificate_replications": .integer(contents.certificateReplications),
      ],
      "horizon": [
        "first_day": .string(manifest.horizon.lowerBound.description),
        "last_day": .string(manifest.horizon.upperBound.description),
      ],
      "answer": .string(contents.answer),
      "outputs": .array(outputs.map(\.json)),
      "environment": manifest.environment.json(workers: contents.workers),
    ]
    _ = try partial.write(json.text, as: ResultDirectory.manifestName)
    try partial.publish()
  }
}

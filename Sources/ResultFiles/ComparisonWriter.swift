public import Experimentation
public import Measurement

/// Writes a comparison of plans into a directory, whole or not at all.
public struct ComparisonWriter: ~Copyable {
  /// One of the plans, the first being the baseline.
  public struct Plan: Sendable {
    public var name: String
    public var title: LocalizedText
    /// The scenario file or the result as the user named it.
    public var source: String
    public var resolvedScenario: String
    public var fingerprint: UInt64

    public init(
      name: String, title: LocalizedText, source: String, resolvedScenario: String,
      fingerprint: UInt64
    ) {
      self.name = name
      self.title = title
      self.source = source
      self.resolvedScenario = resolvedScenario
      self.fingerprint = fingerprint
    }
  }

  private var partial: UnfinishedResult

  /// Makes ready to write to `directory`, and locks it against other runs.
  public init(directory: String) throws(ResultFileError) {
    partial = try UnfinishedResult(for: ResultDirectory(directory, of: .result(.comparison)))
  }

  /// A place on the disk where the numbers of a plan can wait.
  public func makeScratchFile() throws(ResultFileError) -> ScratchFile {
    try ScratchFile(in: partial.path)
  }

  /// Writes everything and puts it in its place. The plans are the baseline and, in their
  /// order, those of the comparisons.
  public consuming func finish(
    _ comparisons: [PlanComparison], plans: [Plan], design: ExperimentDesign,
    manifest: RunManifest
  ) throws(ResultFileError) {
    precondition(plans.count == comparisons.count + 1, "every plan but the first is compared")
    let layout = Self.union(comparisons.map(\.layout))
    let tables: [(Table, [[String]])] = [
      (.comparison, comparisons.flatMap { Table.comparison($0, of: comparisons.count) }),
      (
        .targetComparison,
        comparisons.flatMap { Table.targetComparison($0, of: comparisons.count) }
      ),
      (.plans, plans.enumerated().map { Self.row($1, at: $0) }),
      (.places, Table.places(of: layout)), (.measures, Table.measures(of: layout)),
      (.targetDefinitions, Table.targetDefinitions(of: layout)),
    ]
    var resources: [(table: Table, file: OutputFile)] = []
    for (table, rows) in tables {
      var writer = try TableWriter(table, in: partial.path)
      for row in rows { try writer.add(row) }
      resources.append((table, try writer.finish()))
    }
    var outputs = resources.map(\.file)
    for (index, plan) in plans.enumerated() {
      outputs.append(try partial.write(plan.resolvedScenario, as: Self.resolvedName(index)))
    }
    let package = DataPackage(scenario: plans[0].name, resources: resources)
    outputs.append(try partial.write(package.json.text, as: ResultDirectory.packageName))
    let json = manifest.json(of: plans, layout: layout, design: design, outputs: outputs)
    _ = try partial.write(json.text, as: ResultDirectory.manifestName)
    try partial.publish()
  }

  static func resolvedName(_ plan: Int) -> String { "resolved-\(plan + 1).yaml" }

  private static func row(_ plan: Plan, at index: Int) -> [String] {
    [
      plan.name, index == 0 ? "baseline" : "plan", plan.title.english, plan.title.chinese,
      plan.source, resolvedName(index),
    ]
  }

  /// All that stands in any of the comparisons.
  private static func union(_ layouts: [ObservationLayout]) -> ObservationLayout {
    var columns: [ObservationLayout.Column] = []
    var promises: [Promise] = []
    var seen: (columns: Set<ObservationLayout.Column>, promises: Set<Promise>) = ([], [])
    for layout in layouts {
      columns += layout.columns.filter { seen.columns.insert($0).inserted }
      promises += layout.promises.filter { seen.promises.insert($0).inserted }
    }
    return ObservationLayout(dates: layouts[0].dates, columns: columns, promises: promises)
  }
}

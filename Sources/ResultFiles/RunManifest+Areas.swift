import CivilCalendar
import RandomVariates

extension RunManifest {
  /// The manifest of a run over areas as `run.json`: always the same keys in the same order.
  ///
  /// Two runs are the same run if all but `environment` is equal.
  func json(
    scenario: String, design: AreaResultWriter.Design, areaCount: Int, dates: Int, measures: Int,
    resolvedDigest: String, layoutDigest: String, outputs: [OutputFile]
  ) -> JSONValue {
    [
      "format": .string(Self.areasFormat),
      "tool": tool.json,
      "scenario": [
        "name": .string(scenario), "resolved_sha256": .string(resolvedDigest),
        "layout_sha256": .string(layoutDigest),
        // One of the inputs: the result keeps the numbers of the areas, but not their people.
        "area_table_sha256": .string(design.tableDigest),
      ],
      "inputs": .array(inputs.map(\.json)),
      "design": [
        // A string, because many readers of JSON keep only 53 bits of a number.
        "master_seed": .string("\(design.masterSeed)"),
        "first_replication": .integer(design.replications.lowerBound),
        "last_replication": .integer(design.replications.upperBound),
      ],
      "horizon": [
        "first_day": .string(horizon.lowerBound.description),
        "last_day": .string(horizon.upperBound.description),
      ],
      "counts": [
        "areas": .integer(areaCount),
        "replications": .integer(design.replications.count),
        "observation_dates": .integer(dates),
        "numbers_per_date": .integer(measures),
      ],
      "outputs": .array(outputs.map(\.json)),
      "environment": environment.json(workers: design.workers),
    ]
  }
}

import CivilCalendar
import Experimentation
import RandomVariates

extension RunManifest {
  /// The manifest of a study as `run.json`: always the same keys in the same order.
  ///
  /// Two studies are the same if all but `environment` is equal.
  func json(
    of study: StudyDescription, studyDigest: String, scenarioDigest: String,
    outputs: [OutputFile]
  ) -> JSONValue {
    [
      "format": .string(ResultKind.study.format(version: 1)),
      "tool": tool.json,
      "study": [
        "name": .string(study.name), "method": .string(study.method),
        "resolved_sha256": .string(studyDigest),
      ],
      "scenario": ["resolved_sha256": .string(scenarioDigest)],
      "inputs": .array(inputs.map(\.json)),
      "design": [
        // A string, because many readers of JSON keep only 53 bits of a number.
        "master_seed": .string("\(study.design.masterSeed)"),
        "replications_at_a_point": .integer(study.design.replications.count),
      ],
      "horizon": [
        "first_day": .string(horizon.lowerBound.description),
        "last_day": .string(horizon.upperBound.description),
      ],
      "counts": [
        "points": .integer(study.pointCount),
        "replications": .integer(study.replicationCount),
      ],
      "outputs": .array(outputs.map(\.json)),
      "environment": environment.json(workers: study.design.workers),
    ]
  }
}

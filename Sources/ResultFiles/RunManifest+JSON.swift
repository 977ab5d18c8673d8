import CivilCalendar
import Experimentation
import Measurement

extension RunManifest {
  /// The beginning of the `format` of every `run.json`, whatever its version.
  static let formatName = "carecap-run-"

  /// The manifest as `run.json`: always the same keys in the same order.
  ///
  /// Two runs are the same run if all but `environment` is equal.
  func json(
    of outcome: ExperimentOutcome, resolvedDigest: String, outputs: [OutputFile]
  ) -> JSONValue {
    [
      "format": .string(Self.formatName + "1"),
      "tool": toolJSON,
      "scenario": ["name": .string(outcome.scenario), "resolved_sha256": .string(resolvedDigest)],
      "inputs": inputsJSON,
      "design": [
        // A string, because many readers of JSON keep only 53 bits of a number.
        "master_seed": .string("\(outcome.design.masterSeed)"),
        "first_replication": .integer(outcome.design.replications.lowerBound),
        "last_replication": .integer(outcome.design.replications.upperBound),
      ],
      "horizon": [
        "first_day": .string(horizon.lowerBound.description),
        "last_day": .string(horizon.upperBound.description),
      ],
      "counts": [
        "replications": .integer(outcome.fingerprints.count),
        "events": .integer(outcome.eventCount),
        "observation_dates": .integer(outcome.layout.dates.count),
        "numbers_per_date": .integer(outcome.layout.columns.count),
        "targets": .integer(outcome.layout.promises.count),
      ],
      "fingerprint": .string(hexadecimal(outcome.fingerprint, digits: 16)),
      "outputs": Self.json(outputs),
      "environment": environmentJSON(workers: outcome.design.workers),
    ]
  }

  var toolJSON: JSONValue {
    [
      "name": "carecap",
      "version": .string(tool.version),
      "revision": .string(tool.revision),
      "build_configuration": .string(tool.buildConfiguration),
      "swift_version": .string(tool.swiftVersion),
      "gsl_version": .string(tool.gslVersion),
      "c_library": .string(tool.cLibrary),
    ]
  }

  var inputsJSON: JSONValue {
    .array(inputs.map { ["path": .string($0.path), "sha256": .string($0.sha256)] })
  }

  static func json(_ outputs: [OutputFile]) -> JSONValue {
    .array(
      outputs.map {
        ["path": .string($0.name), "bytes": .integer($0.byteCount), "sha256": .string($0.sha256)]
      })
  }

  func environmentJSON(workers: Int) -> JSONValue {
    [
      "start": .string(environment.start),
      "wall_seconds": .number(environment.wallSeconds),
      "workers": .integer(workers),
      "host": .string(environment.host),
      "operating_system": .string(environment.operatingSystem),
      "architecture": .string(environment.architecture),
      "command_line": .strings(environment.commandLine),
    ]
  }
}

import CivilCalendar
import Experimentation
import Measurement

extension RunManifest {
  /// The beginning of the `format` of every `run.json`, whatever its version.
  static let formatName = "carecap-run-"
  /// The `format` of the result of a district.
  static let format = ResultKind.district.format(version: 2)
  /// The `format` of a result over areas.
  static let areasFormat = ResultKind.areas.format(version: 2)

  /// The manifest as `run.json`: always the same keys in the same order.
  ///
  /// Two runs are the same run if all but `environment` is equal.
  func json(
    of outcome: ExperimentOutcome, resolvedDigest: String, outputs: [OutputFile]
  ) -> JSONValue {
    [
      "format": .string(Self.format),
      "tool": tool.json,
      "scenario": [
        "name": .string(outcome.scenario), "resolved_sha256": .string(resolvedDigest),
        "layout_sha256": .string(outcome.layout.digest),
      ],
      "inputs": .array(inputs.map(\.json)),
      "design": json(of: outcome.design),
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
      "self_checks_held": .strings(selfChecks.map(\.identifier)),
      "fingerprint": .string(hexadecimal(outcome.fingerprint, digits: 16)),
      "outputs": .array(outputs.map(\.json)),
      "environment": environment.json(workers: outcome.design.workers),
    ]
  }
}

extension RunManifest {
  /// What was run, and what ended it.
  func json(of design: ExperimentDesign) -> JSONValue {
    .object(
      [
        // A string, because many readers of JSON keep only 53 bits of a number.
        ("master_seed", .string("\(design.masterSeed)")),
        ("first_replication", .integer(design.replications.lowerBound)),
        ("last_replication", .integer(design.replications.upperBound)),
      ] + precision.json)
  }
}

extension RunManifest.Tool {
  var json: JSONValue {
    [
      "name": "carecap",
      "version": .string(version),
      "revision": .string(revision),
      "build_configuration": .string(buildConfiguration),
      "swift_version": .string(swiftVersion),
      "gsl_version": .string(gslVersion),
      "c_library": .string(cLibrary),
    ]
  }
}

extension RunManifest.InputFile {
  var json: JSONValue { ["path": .string(path), "sha256": .string(sha256)] }
}

extension OutputFile {
  var json: JSONValue {
    ["path": .string(name), "bytes": .integer(byteCount), "sha256": .string(sha256)]
  }
}

extension RunManifest.Environment {
  func json(workers: Int) -> JSONValue {
    [
      "start": .string(start),
      "wall_seconds": .number(wallSeconds),
      "workers": .integer(workers),
      "host": .string(host),
      "operating_system": .string(operatingSystem),
      "architecture": .string(architecture),
      "command_line": .strings(commandLine),
    ]
  }
}

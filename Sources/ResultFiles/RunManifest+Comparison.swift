import CivilCalendar
import ContentDigest
import Experimentation
import Measurement

extension RunManifest {
  /// The manifest of a comparison as `run.json`: always the same keys in the same order.
  ///
  /// Two comparisons are the same if all but `environment` is equal.
  func json(
    of plans: [ComparisonWriter.Plan], layout: ObservationLayout, design: ExperimentDesign,
    outputs: [OutputFile]
  ) -> JSONValue {
    [
      "format": .string(ResultKind.comparison.format(version: 1)),
      "tool": tool.json,
      "plans": .array(
        plans.map { plan in
          [
            "name": .string(plan.name), "source": .string(plan.source),
            "resolved_sha256": .string(
              SHA256Digest.hexadecimal(of: plan.resolvedScenario.utf8)),
            "fingerprint": .string(hexadecimal(plan.fingerprint, digits: 16)),
          ]
        }),
      "inputs": .array(inputs.map(\.json)),
      "design": json(of: design),
      "horizon": [
        "first_day": .string(horizon.lowerBound.description),
        "last_day": .string(horizon.upperBound.description),
      ],
      "branched_at": .string(branchDate?.description),
      "counts": [
        "plans": .integer(plans.count),
        "replications": .integer(design.replications.count),
        "observation_dates": .integer(layout.dates.count),
        "numbers_per_date": .integer(layout.columns.count),
        "targets": .integer(layout.promises.count),
      ],
      "outputs": .array(outputs.map(\.json)),
      "environment": environment.json(workers: design.workers),
    ]
  }
}

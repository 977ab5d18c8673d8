import Measurement

/// The measures about which a promise can be made.
package enum PromisedMeasure: String, BitwiseCopyable, CaseIterable, Sendable {
  case bedsPerThousand = "beds_per_thousand"
  case canteenCoverage = "canteen_coverage"

  var measure: Measure {
    switch self {
    case .bedsPerThousand: BedsMeasures.bedsPerThousand
    case .canteenCoverage: CanteensMeasures.coverage
    }
  }
}

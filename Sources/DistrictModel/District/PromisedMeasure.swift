import Measurement

/// The measures about which a promise can be made.
package enum PromisedMeasure: String, BitwiseCopyable, CaseIterable, Sendable {
  case bedsPerThousand = "beds_per_thousand"
  case canteenCoverage = "canteen_coverage"

  /// The section of the scenario without which nobody measures it.
  var programme: String {
    switch self {
    case .bedsPerThousand: "beds"
    case .canteenCoverage: "canteens"
    }
  }

  var measure: Measure {
    switch self {
    case .bedsPerThousand: BedsMeasures.bedsPerThousand
    case .canteenCoverage: CanteensMeasures.coverage
    }
  }
}

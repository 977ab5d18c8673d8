/// Where everything stands about which a promise can be made; not a number where the programme
/// is switched off.
struct PromisedStanding: BitwiseCopyable {
  let bedsPerThousand: Double
  let canteenCoverage: Double

  func value(of subject: PromisedMeasure) -> Double {
    switch subject {
    case .bedsPerThousand: bedsPerThousand
    case .canteenCoverage: canteenCoverage
    }
  }
}

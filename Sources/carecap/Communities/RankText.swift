import DistrictModel
import Experimentation
import Measurement
import Reporting

/// Numbers and names of a ranking as people read them.
enum RankText {
  static func whole(_ number: Int) -> String {
    NumberText.decimal(Double(number), decimals: 0)
  }

  /// A roll-out in words.
  static func name(_ rollOut: String) -> LocalizedText {
    switch RollOutRule(rawValue: rollOut) {
    case .mostElderlyFirst: LocalizedText(en: "most elderly first", zh: "老人最多者优先")
    case .sponsorsFirst: LocalizedText(en: "sponsors first", zh: "有冠名企业者优先")
    case .worstServedFirst: LocalizedText(en: "worst served first", zh: "覆盖最差街道优先")
    case nil: LocalizedText(en: "none", zh: "不再新建")
    }
  }

  /// A mean and half the width of its interval, where it has one.
  static func figure(_ estimate: Estimate, factor: Double = 1, most: Int = 0) -> String {
    guard let mean = estimate.mean else { return "–" }
    guard let half = estimate.interval.map({ $0.halfWidth * factor }) else {
      return NumberText.decimal(mean * factor, decimals: most)
    }
    let decimals = NumberText.decimals(for: half, most: most)
    return NumberText.decimal(mean * factor, decimals: decimals) + " ±"
      + NumberText.halfWidth(half, decimals: decimals)
  }

  /// A mean share in per cent, with half the width of its interval where it has one.
  static func percent(_ estimate: Estimate) -> String {
    guard let mean = estimate.mean else { return "–" }
    let text = NumberText.decimal(mean * 100, decimals: 1)
    guard let interval = estimate.interval else { return text + "%" }
    return text + " ±" + NumberText.decimal(interval.halfWidth * 100, decimals: 1) + "%"
  }

  /// What the number is with the one more canteen.
  static func after(_ pair: PairedDifference) -> String {
    pair.planMean.map { NumberText.decimal($0, decimals: 4) } ?? "–"
  }

  static func percentAfter(_ pair: PairedDifference) -> String {
    pair.planMean.map { NumberText.decimal($0 * 100, decimals: 1) + "%" } ?? "–"
  }
}

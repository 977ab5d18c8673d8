import Experimentation
import PlanSelection
import Reporting

/// An estimate of a plan and its interval as people read them.
struct PlanFigure {
  let estimate: String
  let interval: String

  init(_ evidence: PlanCertificate.Evidence, isShare: Bool) {
    switch evidence {
    case .probability(let proportion): self.init(proportion)
    case .mean(let value), .difference(let value): self.init(value, isShare: isShare)
    }
  }

  init(_ proportion: Proportion) {
    estimate = proportion.share.map(Self.percent) ?? "–"
    interval =
      proportion.interval.map { "\(Self.percent($0.low)) – \(Self.percent($0.high))" } ?? "–"
  }

  init(_ value: Estimate, isShare: Bool) {
    let half = value.interval.map { ($0.high - $0.low) / 2 } ?? 0
    func text(_ number: Double) -> String {
      if isShare { return Self.percent(number) }
      return NumberText.decimal(
        number, decimals: half > 0 ? NumberText.decimals(for: half, most: 3) : 0)
    }
    estimate = value.mean.map(text) ?? "–"
    interval = value.interval.map { "\(text($0.low)) – \(text($0.high))" } ?? "–"
  }

  /// One decimal, because plans are close to each other.
  static func percent(_ share: Double) -> String {
    NumberText.decimal(share * 100, decimals: 1) + "%"
  }

  static func pValue(_ value: Double) -> String {
    value < 0.0001 ? "<0.0001" : NumberText.decimal(value, decimals: 4)
  }
}

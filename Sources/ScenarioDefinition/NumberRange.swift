public import Measurement

/// The numbers a key may have, with their unit, for sentences.
public struct NumberRange: Hashable, Sendable {
  /// Nil for no bound.
  public let lower: String?
  public let upper: String?
  public let unit: Unit

  public init(_ range: ClosedRange<Double>, unit: Unit) {
    self.lower = range.lowerBound.isFinite ? NumberText.shortest(range.lowerBound) : nil
    self.upper = range.upperBound.isFinite ? NumberText.shortest(range.upperBound) : nil
    self.unit = unit
  }

  public init(_ range: ClosedRange<Int>, unit: Unit) {
    self.lower = range.lowerBound == Int.min ? nil : String(range.lowerBound)
    self.upper = range.upperBound == Int.max ? nil : String(range.upperBound)
    self.unit = unit
  }

  /// For example `between 0 and 1 (share)`.
  public var text: LocalizedText {
    let bounds =
      switch (lower, upper) {
      case (let lower?, let upper?):
        LocalizedText(en: "between \(lower) and \(upper)", zh: "在 \(lower) 到 \(upper) 之间")
      case (let lower?, nil): LocalizedText(en: "\(lower) or more", zh: "不小于 \(lower)")
      case (nil, let upper?): LocalizedText(en: "\(upper) or less", zh: "不大于 \(upper)")
      case (nil, nil): LocalizedText(en: "any number", zh: "任意数")
      }
    guard unit != .none else { return bounds }
    return LocalizedText(
      en: "\(bounds.english) (\(unit.text.english))", zh: "\(bounds.chinese)（\(unit.text.chinese)）")
  }
}

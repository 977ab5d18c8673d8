import Measurement

/// Numbers of plans as people read them.
enum PlanText {
  /// As short as it reads back, without a needless `.0`.
  static func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

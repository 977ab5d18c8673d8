import Experimentation
import Measurement

/// A mean and half the width of its interval, as a cell of a table.
enum EstimateText {
  /// `1,234 ±5`; a mean without an interval has a mark that says why.
  static func cell(_ estimate: Estimate?, factor: Double = 1, decimals: Int) -> String {
    guard let estimate, let mean = estimate.mean else { return "–" }
    let value = NumberText.decimal(mean * factor, decimals: decimals)
    guard let interval = estimate.interval else { return value + mark(estimate.absence) }
    return "\(value) ±" + NumberText.halfWidth(interval.halfWidth * factor, decimals: decimals)
  }

  /// What stands behind a mean without an interval; a constant needs none.
  private static func mark(_ absence: IntervalAbsence?) -> String {
    switch absence {
    case .few: " †"
    case .skewed, .tied: " *"
    case .constant, nil: ""
    }
  }

  /// What the marks of a table of these estimates mean.
  static func notes(on estimates: [Estimate], _ language: Language) -> [String] {
    let absences = estimates.compactMap { $0.mean == nil ? nil : $0.absence }
    return [IntervalAbsence.few, .skewed].filter(absences.contains).map { absence in
      let mark = mark(absence).trimmingPrefix(" ")
      return LocalizedText(
        en: "\(mark) no interval: \(absence.words.english).",
        zh: "\(mark) 无置信区间：\(absence.words.chinese)。")[language]
    }
  }
}

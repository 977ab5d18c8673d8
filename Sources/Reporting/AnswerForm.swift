import Experimentation
import Measurement
import SensitivityAnalysis

/// How an answer of a study is shown: a probability in per cent, a measure with as many
/// decimals as its size leaves of interest.
struct AnswerForm {
  private let isPromise: Bool
  private let decimals: Int

  private let language: Language

  init(_ answer: SensitivityOutcome.Answer, language: Language = .english) {
    self.language = language
    isPromise = answer.isPromise
    let largest = answer.answers.reduce(0) { largest, replicates in
      replicates.reduce(largest) { max($0, abs($1)) }
    }
    decimals = largest < 10 ? 3 : largest < 1000 ? 2 : 0
  }

  func text(_ value: Double?) -> String {
    guard let value else { return "–" }
    return isPromise ? NumberText.percent(value) : NumberText.decimal(value, decimals: decimals)
  }

  /// Of probabilities in percentage points; two of them differ by 100 at most, whatever an
  /// estimate says.
  func difference(_ value: Double?) -> String {
    guard let value else { return "–" }
    return isPromise
      ? NumberText.decimal(min(max(value, -1), 1) * 100, decimals: 1)
      : NumberText.decimal(value, decimals: decimals)
  }

  func difference(_ interval: ConfidenceInterval?) -> String {
    guard let interval else { return "–" }
    let (low, high) = (difference(interval.low), difference(interval.high))
    return LocalizedText(en: "\(low) to \(high)", zh: "\(low)至\(high)")[language]
  }
}

import Experimentation
import Measurement

extension IntervalAbsence {
  /// Why there is no interval, as the end of a sentence.
  var words: LocalizedText {
    switch self {
    case .few:
      LocalizedText(en: "too few futures show such a number", zh: "有此数值的未来太少")
    case .constant: LocalizedText(en: "the same in all futures", zh: "各未来数值相同")
    case .skewed:
      LocalizedText(
        en: "the futures are too few for numbers so skewed", zh: "数值偏斜，未来的个数不够")
    case .tied: LocalizedText(en: "too many futures show the same number", zh: "相同的数值太多")
    }
  }
}

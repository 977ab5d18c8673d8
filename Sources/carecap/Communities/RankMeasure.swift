import ArgumentParser
import DistrictModel
import Measurement

/// By what the communities are put in order.
enum RankMeasure: String, ExpressibleByArgument, CaseIterable {
  case reached
  case reachedAtEnd = "reached_at_end"
  case meals, gini
  case worstTenth = "worst_tenth"
  case survival

  /// The name in the tables.
  var name: String {
    number.map { CanteensOutcome.measures[$0].name } ?? "open_at_end"
  }

  /// Which of the numbers of an outcome it is; nil for the survival of the canteen itself.
  var number: Int? {
    switch self {
    case .reached: 0
    case .reachedAtEnd: 1
    case .meals: 2
    case .gini: 3
    case .worstTenth: 4
    case .survival: nil
    }
  }

  var better: Preference { self == .gini ? .lower : .higher }

  /// What is asked for, as the end of a sentence.
  var words: LocalizedText {
    switch self {
    case .reached: LocalizedText(en: "elderly-years reached", zh: "覆盖老人人年")
    case .reachedAtEnd: LocalizedText(en: "elderly reached at the end", zh: "期末覆盖老人数")
    case .meals: LocalizedText(en: "meals", zh: "就餐份数")
    case .gini: LocalizedText(en: "the Gini coefficient, low first", zh: "基尼系数（低者在前）")
    case .worstTenth: LocalizedText(en: "the worst tenth", zh: "最差十分之一")
    case .survival: LocalizedText(en: "survival of the canteen", zh: "餐厅存续概率")
    }
  }
}

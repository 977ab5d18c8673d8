public import Measurement

/// The unit of a figure, as people read it.
///
/// A unit explains a figure; it does not convert any. Further units are added
/// in an extension where they are used.
public struct Unit: Hashable, Sendable {
  /// A short text, such as `per year` or `beds`; empty for a pure number.
  public let text: LocalizedText

  public init(_ english: String, zh chinese: String) {
    self.text = LocalizedText(en: english, zh: chinese)
  }
}

extension Unit {
  public static let none = Unit("", zh: "")
  public static let share = Unit("share", zh: "比例")
  public static let count = Unit("count", zh: "个")

  public static let years = Unit("years", zh: "年")
  public static let months = Unit("months", zh: "月")
  public static let days = Unit("days", zh: "天")
  public static let perYear = Unit("per year", zh: "每年")

  public static let people = Unit("people", zh: "人")
  public static let peoplePerYear = Unit("people per year", zh: "人/年")

  public static let beds = Unit("beds", zh: "张床位")
  public static let bedsPerThousand = Unit("beds per thousand", zh: "每千人床位数")
  public static let places = Unit("places", zh: "个名额")
  public static let meals = Unit("meals", zh: "份餐")
  public static let mealsPerDay = Unit("meals per day", zh: "份餐/天")
  public static let calls = Unit("calls", zh: "次呼叫")
  public static let sites = Unit("sites", zh: "处")

  public static let yuan = Unit("yuan", zh: "元")
  public static let yuanPerMonth = Unit("yuan per month", zh: "元/月")
  public static let yuanPerYear = Unit("yuan per year", zh: "元/年")
  public static let yuanPerMeal = Unit("yuan per meal", zh: "元/餐")
}

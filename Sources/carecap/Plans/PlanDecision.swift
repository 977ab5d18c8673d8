import CivilCalendar
import Measurement
import PlanSelection
import ScenarioDefinition

/// A figure of the scenario that a plan is free to choose, with its possible values.
struct PlanDecision: Sendable {
  /// A further figure that goes in step: `times` the decision, and `plus`.
  struct Companion: Sendable {
    let path: String
    let times: Int
    let plus: Int
  }

  let identifier: String
  let name: LocalizedText
  let path: String
  let companions: [Companion]
  /// The values as the scenario has them, from the first to the last.
  let values: [String]
  /// The values as numbers: whole numbers, or for a date the days from the first.
  let amounts: [Int]
  let direction: DecisionGrid.Direction
  let place: SourcePlace

  static let mostValues = 10_000

  /// `node` is what is written under the identifier: where the path is wrong, that is the place.
  init(identifier: String, reading section: SectionReader, writtenAs node: ScenarioNode?) {
    self.identifier = identifier
    name =
      section.optionalLocalizedText(
        "name", meaning: LocalizedText(en: "the decision in words", zh: "决策名称"))
      ?? LocalizedText(en: identifier, zh: identifier)
    path = section.text(
      "path", meaning: LocalizedText(en: "the figure of the scenario", zh: "方案中的数值路径"))
    direction = section.choice(
      "direction", of: DecisionGrid.Direction.self,
      meaning: LocalizedText(
        en: "whether a higher value keeps the requirements more often, less often, or unknown",
        zh: "取值升高时要求更易满足（increasing）、更难满足（decreasing）或未知（unknown）"))
    companions = section.optionalEntries(
      "also", meaning: LocalizedText(en: "figures that go in step", zh: "随之变动的数值")
    ).map { _, entry in
      let factor = 1_000_000
      return Companion(
        path: entry.text("path", meaning: LocalizedText(en: "the figure", zh: "数值路径")),
        times: entry.optionalInteger(
          "times", unit: .none, in: -factor...factor,
          meaning: LocalizedText(en: "times the decision", zh: "决策值的倍数")) ?? 1,
        plus: entry.optionalInteger(
          "plus", unit: .none, in: -factor...factor,
          meaning: LocalizedText(en: "and so much more", zh: "再加")) ?? 0)
    }
    place =
      node?["path"]?.place ?? section.place ?? SourcePlace(file: "", line: 1, column: 1)
    (values, amounts) = section.read(
      way: section.has("from_date") ? 1 : 0, of: [Self.integers, Self.dates])
    if section.has("from_date"), companions.contains(where: { $0.times != 1 || $0.plus != 0 }) {
      section.report(
        DistrictQuestionProblem(
          en: "a date cannot be multiplied or added to", zh: "日期不能乘或加",
          adviceEn: "leave out 'times' and 'plus'", adviceZh: "请删去 times 和 plus"),
        at: "also")
    }
  }

  private static func integers(_ section: SectionReader) -> ([String], [Int]) {
    let all = -1_000_000_000...1_000_000_000
    let from = section.integer(
      "from", unit: .none, in: all,
      meaning: LocalizedText(en: "the lowest value, or else from_date", zh: "最小值（或用 from_date）"))
    let to = section.integer(
      "to", unit: .none, in: all, meaning: LocalizedText(en: "the highest value", zh: "最大值"))
    let step = section.integer(
      "step", unit: .none, in: 1...1_000_000_000,
      meaning: LocalizedText(en: "from one value to the next", zh: "步长"))
    guard isUsable(section, from <= to, count: (to - from) / step + 1, "to") else {
      return ([String(from)], [from])
    }
    let amounts = Array(stride(from: from, through: to, by: step))
    return (amounts.map(String.init), amounts)
  }

  private static func dates(_ section: SectionReader) -> ([String], [Int]) {
    let all = CivilDate.earliest...CivilDate.latest
    let from = section.date(
      "from_date", in: all, meaning: LocalizedText(en: "the earliest day", zh: "最早日期"))
    let to = section.date(
      "to_date", in: all, meaning: LocalizedText(en: "the latest day", zh: "最晚日期"))
    let step = section.integer(
      "step_months", unit: .months, in: 1...1200,
      meaning: LocalizedText(en: "months from one day to the next", zh: "步长（月）"))
    let months = (to.year - from.year) * 12 + to.month - from.month
    guard isUsable(section, from <= to, count: months / step + 1, "to_date") else {
      return ([from.description], [0])
    }
    let dates = stride(from: 0, through: months, by: step).map { from.adding(months: $0) }
      .filter { $0 <= to }
    return (dates.map(\.description), dates.map { $0 - from })
  }

  private static func isUsable(
    _ section: SectionReader, _ isRising: Bool, count: Int, _ key: String
  ) -> Bool {
    if isRising, count <= mostValues { return true }
    let problem =
      isRising
      ? DistrictQuestionProblem(
        en: "these are \(count) values; at most \(mostValues) are allowed",
        zh: "共\(count)个取值，最多允许\(mostValues)个", adviceEn: "take larger steps", adviceZh: "请加大步长")
      : DistrictQuestionProblem(
        en: "the last value lies before the first", zh: "末值小于首值",
        adviceEn: "swap the two", adviceZh: "请对调两值")
    section.report(problem, at: key)
    return false
  }

  /// What has to be changed in the scenario for one of the values.
  func changes(level: Int) -> [FigureChange] {
    [FigureChange(path: path, value: values[level], place: place)]
      + companions.map { companion in
        let isPlain = companion.times == 1 && companion.plus == 0
        return FigureChange(
          path: companion.path,
          value: isPlain
            ? values[level] : String(amounts[level] * companion.times + companion.plus),
          place: place)
      }
  }
}

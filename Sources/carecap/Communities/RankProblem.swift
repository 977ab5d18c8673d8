import CivilCalendar
import DistrictModel
import Measurement
import ScenarioDefinition
import ScenarioFiles

/// Why a scenario has no next canteen.
enum RankProblem: Problem {
  case noCanteens
  case allHaveOne(communities: Int)
  case tooShort(start: CivilDate)

  var code: String { "no-next-canteen" }

  var message: LocalizedText {
    switch self {
    case .noCanteens:
      LocalizedText(
        en: "the scenario has no canteens, so no community gets the next one",
        zh: "方案中没有幸福餐厅，无从比较下一处")
    case .allHaveOne(let count):
      LocalizedText(
        en: "all \(count) communities have a canteen at the start; none is left for the next one",
        zh: "全部\(count)个社区起始时均已有幸福餐厅，没有可选的社区")
    case .tooShort(let start):
      LocalizedText(
        en: "the run ends less than a month after \(start); canteens are counted at months' ends",
        zh: "运行在\(start)之后不足一个月即结束；餐厅按月末统计")
    }
  }

  var advice: LocalizedText? {
    switch self {
    case .noCanteens:
      LocalizedText(
        en: "write a section 'canteens', as in scenarios/binhu-2012.yaml",
        zh: "请写明 canteens 一节，参见 scenarios/binhu-2012.yaml")
    case .allHaveOne:
      LocalizedText(
        en: "take the communities that may get one out of canteens.open_at_start",
        zh: "请从 canteens.open_at_start 中去掉待选的社区")
    case .tooShort:
      LocalizedText(en: "choose a later run.until or --until", zh: "请推迟 run.until 或 --until")
    }
  }

  private var path: [String] {
    switch self {
    case .noCanteens: []
    case .allHaveOne: ["canteens", "open_at_start"]
    case .tooShort: ["run", "until"]
    }
  }

  /// The failure, at the place in the scenario that is to blame.
  func failure(in document: ScenarioDocument, language: Language) -> Failure {
    var node = document.root
    for key in path { node = node[key] ?? node }
    return Failure(
      .invalid(
        [Diagnostic(self, at: node.place, path: path.joined(separator: "."))],
        sources: document.sources), language: language)
  }
}

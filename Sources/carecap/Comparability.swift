import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import ResultFiles

/// Whether plans can be compared future by future: whether the same people live through them.
struct Comparability {
  private let plans: [ComparedPlan]
  private let language: Language

  init(_ plans: [ComparedPlan], language: Language) {
    self.plans = plans
    self.language = language
  }

  /// Throws all reasons why the plans do not belong together.
  func check(seed: MasterSeed) throws {
    var reasons: [LocalizedText] = []
    for plan in plans {
      if let result = plan.result {
        if result.provenance.masterSeed != seed {
          reasons.append(
            LocalizedText(
              en: "\(plan.path): its seed is \(result.provenance.masterSeed), not \(seed)",
              zh: "\(plan.path)：随机种子为\(result.provenance.masterSeed)，而非\(seed)"))
        }
        if result.replications.lowerBound != 1 {
          reasons.append(
            LocalizedText(
              en: "\(plan.path): its replications begin at \(result.replications.lowerBound)",
              zh: "\(plan.path)：模拟次序从\(result.replications.lowerBound)开始"))
        }
      }
    }
    for plan in plans.dropFirst() { reasons += differences(plans[0], plan) }
    if reasons.isEmpty { return }
    let head = LocalizedText(
      en: "Error: these plans cannot be compared future by future",
      zh: "错误：这些方案无法逐一未来地比较")
    throw Failure(
      .invalidScenario,
      ([head] + reasons).map { $0[language] }.joined(separator: "\n  "))
  }

  private func differences(_ baseline: ComparedPlan, _ plan: ComparedPlan) -> [LocalizedText] {
    let (first, second) = (baseline.system.horizon, plan.system.horizon)
    if first != second {
      return [
        LocalizedText(
          en: "\(plan.path): it runs from \(second.lowerBound) to \(second.upperBound), the "
            + "baseline from \(first.lowerBound) to \(first.upperBound); --until gives scenario files a "
            + "common last day",
          zh: "\(plan.path)：时段为\(second.lowerBound)至\(second.upperBound)，基准为"
            + "\(first.lowerBound)至\(first.upperBound)；可用--until统一方案文件的截止日")
      ]
    }
    if baseline.system.layout.dates != plan.system.layout.dates {
      return [
        LocalizedText(
          en: "\(plan.path): it is observed on other dates, because its promises are set for "
            + "others",
          zh: "\(plan.path)：承诺的时点不同，因而观察日期不同")
      ]
    }
    let sections = [
      (["people"], LocalizedText(en: "other people", zh: "人口不同")),
      (["district", "streets"], LocalizedText(en: "other streets", zh: "街道不同")),
      (["district", "communities"], LocalizedText(en: "other communities", zh: "社区不同")),
    ]
    return sections.compactMap { path, words in
      // The same people live through a hot summer as through a mild one.
      let texts = [baseline, plan].map {
        ResolvedSection.text(path, in: $0.resolvedScenario, without: "hot_summers")
      }
      if texts[0] == texts[1] { return nil }
      let key = path.joined(separator: ".")
      return LocalizedText(
        en: "\(plan.path): \(words.english): its section '\(key)' is not the baseline's",
        zh: "\(plan.path)：\(words.chinese)，其“\(key)”部分与基准不一致")
    }
  }

  /// The measures that two plans call the same and count otherwise.
  static func measuresDefinedOtherwise(
    _ baseline: ComparedPlan, _ plan: ComparedPlan
  ) -> Set<String> {
    let texts = [baseline, plan].map {
      ResolvedSection.text(["beds", "official_ratio"], in: $0.resolvedScenario)
    }
    return texts[0] == texts[1] ? [] : ["beds_per_thousand"]
  }
}

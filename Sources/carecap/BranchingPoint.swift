import CivilCalendar
import DistrictModel
import Measurement

/// The day on which the plans of a comparison part, and whether they can part on it: whether
/// all that is settled by its end is the same in all.
struct BranchingPoint {
  private let plans: [ComparedPlan]
  private let date: CivilDate
  private let language: Language

  init(_ plans: [ComparedPlan], at date: CivilDate, language: Language) {
    self.plans = plans
    self.date = date
    self.language = language
  }

  /// Figures that a plan may change on the day, whatever they were before. Others are settled
  /// at the start, or what was booked with them could not be told apart.
  private static let changeable: [String: Set<String>] = [
    "beds": [
      "projects", "yearly_programme", "project_kinds", "transfers", "move_ins_per_month",
      "merging_share", "assessment_days", "returning_home_per_year", "subsidy_ends_on",
    ],
    "beds.waiting": [
      "public_only_share", "destitute_share", "special_groups_share", "patience_months",
      "answer_days", "acceptance_public", "acceptance_private", "pause_after_declining_days",
      "withdrawal_after_declining",
    ],
    "canteens": [
      "rule", "openings_per_year", "building_months", "cost_per_meal_yuan",
      "fixed_cost_per_month_yuan", "subsidy_ends_on", "diners_per_day", "day_to_day_dispersion",
      "closing_solvent_per_year", "closing_in_the_red_per_year", "reopening_per_year",
    ],
    "canteens.sponsorship": ["all_lost_on"],
  ]

  /// Throws all reasons why the plans cannot part on the day.
  func check() throws {
    let found = plans.dropFirst().flatMap(reasons(against:))
    if found.isEmpty { return }
    let head = LocalizedText(
      en: "Error: these plans cannot part on \(date)", zh: "错误：这些方案不能在\(date)分岔")
    throw Failure(
      .invalidScenario, ([head] + found).map { $0[language] }.joined(separator: "\n  "))
  }

  private func reasons(against plan: ComparedPlan) -> [LocalizedText] {
    let fixed = ["people", "promises"].filter { differs([$0], plan) }
    let sections = ["beds", "canteens"].flatMap { settled(in: [$0], plan) }
    let early = tooEarly(plan)
    return (fixed + sections).map { key in
      LocalizedText(
        en: "\(plan.path): '\(key)' is not the baseline's, and cannot change on the way; compare "
          + "without --branch-at, or leave it as it is",
        zh: "\(plan.path)：“\(key)”与基准不一致，且不能中途改变；请去掉--branch-at，或保持不变")
    }
      + early.map { key in
        LocalizedText(
          en: "\(plan.path): '\(key)' is not the baseline's, and part of the difference lies "
            + "before; let it begin after \(date), or part earlier",
          zh: "\(plan.path)：“\(key)”与基准不一致，且部分差异早于分岔日；请改到\(date)之后，或提前分岔")
      } + otherHomes(plan)
  }

  private func differs(_ path: [String], _ plan: ComparedPlan) -> Bool {
    ResolvedSection.figures(path, in: plans[0].resolvedScenario)
      != ResolvedSection.figures(path, in: plan.resolvedScenario)
  }

  /// The keys of a section that differ and that cannot.
  private func settled(in path: [String], _ plan: ComparedPlan) -> [String] {
    let texts = [plans[0].resolvedScenario, plan.resolvedScenario]
    let keys = texts.map { ResolvedSection.keys(of: path, in: $0) }
    // A programme that only one plan has.
    if keys[0].isEmpty != keys[1].isEmpty { return [path.joined(separator: ".")] }
    return Set(keys[0] + keys[1]).sorted().flatMap { key in
      let inner = path + [key]
      let name = inner.joined(separator: ".")
      if Self.changeable[name] != nil { return settled(in: inner, plan) }
      let isChangeable = Self.changeable[path.joined(separator: ".")]?.contains(key) ?? false
      return !isChangeable && differs(inner, plan) ? [name] : []
    }
  }

  /// The keys of what has a date, or would have, by the day.
  private func tooEarly(_ plan: ComparedPlan) -> [String] {
    let scenarios = [plans[0], plan].map(\.system.setting.scenario)
    var keys: [String] = []
    func compare(_ key: String, _ days: [CivilDate?]) {
      if days[0] != days[1], days.contains(where: { $0.map { $0 < date } ?? false }) {
        keys.append(key)
      }
    }
    if let first = scenarios[0].beds, let second = scenarios[1].beds {
      compare("beds.subsidy_ends_on", [first.subsidyEnds, second.subsidyEnds])
      let transfers = [first, second].map { $0.transfers.filter { $0.date <= date } }
      if transfers[0] != transfers[1] { keys.append("beds.transfers") }
      for (home, other) in zip(first.facilities, second.facilities) {
        let openings = [home, other].compactMap(\.plannedOpening)
        guard home.identifier == other.identifier, openings.contains(where: { $0 <= date })
        else { continue }
        let path =
          home.isOfYearlyProgramme
          ? ["beds", "yearly_programme"] : ["beds", "projects", home.identifier]
        let key = path.joined(separator: ".")
        if differs(path, plan), !keys.contains(key) { keys.append(key) }
      }
    }
    if let first = scenarios[0].canteens, let second = scenarios[1].canteens {
      compare(
        "canteens.subsidy_ends_on", [first.finances.subsidyEnds, second.finances.subsidyEnds])
      compare(
        "canteens.sponsorship.all_lost_on",
        [first.sponsorship.allLostOn, second.sponsorship.allLostOn])
    }
    return keys
  }

  private func otherHomes(_ plan: ComparedPlan) -> [LocalizedText] {
    let homes = [plans[0], plan].map { plan in
      Set(plan.system.setting.scenario.beds?.facilities.map(\.identifier) ?? [])
    }
    let others = homes[0].symmetricDifference(homes[1]).sorted()
    if others.isEmpty { return [] }
    let names = others.joined(separator: ", ")
    return [
      LocalizedText(
        en: "\(plan.path): only one of the plans has these homes: \(names); write them in "
          + "'beds.projects' of both, with 'cancelled: yes' where they are not built",
        zh: "\(plan.path)：以下机构只见于一个方案：\(names)；请在两个方案的“beds.projects”中都写明，不建的写cancelled: yes")
    ]
  }
}

import CivilCalendar
import Measurement
import ScenarioDefinition

/// Reads what plans are judged by, in terms of what a scenario shows.
struct PlanGoalReader {
  let layout: ObservationLayout

  /// A promise, or a measure of a subject, on a day.
  func goal(in section: SectionReader) -> PlanGoal {
    let promise = section.optionalReference(
      "promise", to: layout.promises.map(\.identifier),
      what: LocalizedText(en: "promise", zh: "承诺"),
      meaning: LocalizedText(en: "a promise of the scenario", zh: "方案中的承诺"))
    return section.read(
      way: section.has("promise") ? 0 : 1,
      of: [
        { section in
          let identifier = promise ?? ""
          let dates = layout.promises.first { $0.identifier == identifier }?.dates ?? []
          return PlanGoal(number: .promise(identifier), date: date(in: section, among: dates))
        },
        { section in
          PlanGoal(number: measure(in: section), date: date(in: section, among: layout.dates))
        },
      ])
  }

  /// The same with a level, so that it is kept or not in each replication; nil without one.
  func goalWithLevel(in section: SectionReader) -> PlanGoal? {
    let goal = goal(in: section)
    let (low, high) = levels(in: section)
    guard case .measure(let measure, let subject) = goal.number else {
      if low != nil || high != nil {
        section.report(
          DistrictQuestionProblem(
            en: "a promise has its level in the scenario", zh: "承诺的水平已写在方案中",
            adviceEn: "leave out at_least and at_most, or name a measure",
            adviceZh: "请删去 at_least 和 at_most，或改用 measure"),
          at: low != nil ? "at_least" : "at_most")
      }
      return goal
    }
    if let low { return PlanGoal(number: .atLeast(measure, of: subject, low), date: goal.date) }
    return high.map { PlanGoal(number: .atMost(measure, of: subject, $0), date: goal.date) }
  }

  /// The level that a measure must reach, or must not exceed; exactly one is written.
  func levels(in section: SectionReader) -> (low: Double?, high: Double?) {
    let all = -1e15...1e15
    let low = section.optionalNumber(
      "at_least", unit: .none, in: all, meaning: LocalizedText(en: "no less than", zh: "不低于"))
    let high = section.optionalNumber(
      "at_most", unit: .none, in: all, meaning: LocalizedText(en: "no more than", zh: "不高于"))
    let count = ["at_least", "at_most"].count { section.has($0) }
    if section.has("measure"), count != 1 {
      section.report(
        DistrictQuestionProblem(
          en: "a measure needs at_least or at_most, and not both",
          zh: "measure 须配 at_least 或 at_most 之一",
          adviceEn: "write for example 'at_least: 0.95'", adviceZh: "例如写 at_least: 0.95"),
        at: "measure")
    }
    return (low, high)
  }

  private func measure(in section: SectionReader) -> PlanGoal.Number {
    var names: [String] = []
    for column in layout.columns where !names.contains(column.measure.name) {
      names.append(column.measure.name)
    }
    let measure = section.reference(
      "measure", toNames: names, what: LocalizedText(en: "measure", zh: "指标"),
      meaning: LocalizedText(
        en: "a measure of the result (measures.csv), or else 'promise'",
        zh: "结果中的指标（见 measures.csv），或改用 promise"))
    let subjects = layout.columns.filter { $0.measure.name == measure }.map(\.subject.identifier)
    let subject = section.optionalReference(
      "subject", toNames: subjects,
      what: LocalizedText(en: "subject with this measure", zh: "该指标的对象"),
      meaning: LocalizedText(
        en: "which part it is about (places.csv); else the district",
        zh: "对象（见 places.csv）；不写则为全区"))
    if subject == nil, !section.has("subject"), section.has("measure"), !subjects.isEmpty,
      !subjects.contains(PlanGoal.district)
    {
      section.report(
        DistrictQuestionProblem(
          en: "'\(measure)' is not a measure of the whole district", zh: "“\(measure)”不是全区指标",
          adviceEn: "add subject: \(subjects.prefix(5).joined(separator: ", or "))",
          adviceZh: "请加上 subject：\(subjects.prefix(5).joined(separator: "、"))"),
        at: "measure")
    }
    return .measure(measure, of: subject ?? PlanGoal.district)
  }

  private func date(in section: SectionReader, among dates: [CivilDate]) -> CivilDate {
    let date = section.date(
      "date", in: CivilDate.earliest...CivilDate.latest,
      meaning: LocalizedText(en: "the day at whose end it is looked at", zh: "时点（当日结束时）"))
    if section.has("date"), !dates.isEmpty, !dates.contains(date), date != .earliest {
      let list = dates.map(\.description).joined(separator: ", ")
      section.report(
        DistrictQuestionProblem(
          en: "there is no number for \(date)", zh: "\(date)没有数据",
          adviceEn: "the days are: \(list)", adviceZh: "可用的日期：\(list)"),
        at: "date")
    }
    return date
  }
}

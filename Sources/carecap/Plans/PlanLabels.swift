import Measurement
import PlanSelection

/// How plans are called.
struct PlanLabels: Sendable {
  /// The columns that tell plans apart, such as the decisions.
  let columns: [String]
  private let names: [LocalizedText]
  /// For each plan its entries in the columns.
  private let entries: [[String]]

  init(decisions: [PlanDecision], grid: DecisionGrid) {
    columns = decisions.map(\.identifier)
    entries = (0..<grid.planCount).map { plan in
      zip(decisions, grid.levels(of: plan)).map { $0.values[$1] }
    }
    names = entries.map { entries in
      let parts = zip(decisions, entries)
      return LocalizedText(
        en: parts.map { "\($0.name.english) \($1)" }.joined(separator: ", "),
        zh: parts.map { "\($0.name.chinese)\($1)" }.joined(separator: "、"))
    }
  }

  init(choices: [PlanSelectionQuestion.Choice]) {
    columns = ["choice"]
    entries = choices.map { [$0.identifier] }
    names = choices.map(\.name)
  }

  func name(_ plan: Int, _ language: Language) -> String { names[plan][language] }

  func entries(_ plan: Int) -> [String] { entries[plan] }

  /// Such as `beds=460`, for tables.
  func identifier(_ plan: Int) -> String {
    zip(columns, entries[plan]).map { "\($0)=\($1)" }.joined(separator: " ")
  }
}

import CivilCalendar
public import Experimentation
public import Measurement

/// What a user reads at the end of a run: two tables, and the answer in words.
public struct RunReport {
  private let outcome: ExperimentOutcome
  private let title: String
  private let selfChecks: [SelfCheck]
  private let language: Language

  /// - Parameter selfChecks: what every replication was checked for.
  public init(
    _ outcome: ExperimentOutcome, title: String, selfChecks: [SelfCheck] = [], language: Language
  ) {
    self.outcome = outcome
    self.selfChecks = selfChecks
    self.title = title
    self.language = language
  }

  public var text: String {
    let lookup = OutcomeLookup(outcome)
    var lines = [title, subtitle, ""]
    let years = YearTable(lookup, language: language)
    lines += years.lines
    lines.append("")
    lines.append(
      LocalizedText(
        en: "Means of all futures ± half the width of their 95% interval; 5–95%: nine futures "
          + "in ten.",
        zh: "各未来之均值±95%置信区间半宽；5–95%：十分之九的未来落在其中。")[language])
    lines += years.notes
    if !outcome.promises.isEmpty {
      lines.append("")
      lines += PromiseTable(outcome, language: language).lines
    }
    for paragraph in Answer(lookup, language: language).paragraphs {
      lines.append("")
      lines += WrappedText.lines(paragraph, width: 98)
    }
    if !selfChecks.isEmpty {
      lines.append("")
      lines += WrappedText.lines(balances, width: 98)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var balances: String {
    let count = selfChecks.count
    return LocalizedText(
      en: "Self-checks: \(count) balances held in each of these futures, from Little's law to "
        + "the books (self_checks_held in run.json).",
      zh: "自检：每种未来均满足\(count)项平衡关系，从利特尔法则到账目（见run.json的self_checks_held）。")[language]
  }

  private var subtitle: String {
    let dates = outcome.layout.dates
    let start = dates.first?.description ?? ""
    let end = dates.last?.description ?? ""
    let count = NumberText.decimal(Double(outcome.design.replications.count), decimals: 0)
    return LocalizedText(
      en: "\(count) possible futures from \(start) to \(end), seed \(outcome.design.masterSeed)",
      zh: "\(start)至\(end)，\(count)种可能的未来，随机种子\(outcome.design.masterSeed)")[language]
  }

  /// The line that says where the result is.
  public static func closing(directory: String, language: Language) -> String {
    LocalizedText(en: "\nResult: \(directory)\n", zh: "\n结果：\(directory)\n")[language]
  }
}

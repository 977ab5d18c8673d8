public import CivilCalendar
public import Experimentation
public import Measurement
import RandomVariates

/// What a user reads at the end of a comparison: each plan against the first.
public struct ComparisonReport {
  private let comparisons: [PlanComparison]
  private let titles: [LocalizedText]
  private let replications: Int
  private let seed: String
  private let branchDate: CivilDate?
  private let language: Language

  /// - Parameters:
  ///   - titles: of the baseline and of the plans, in the order of the comparisons.
  ///   - branchDate: the day on which the plans part; nil if they differ from the start.
  public init(
    _ comparisons: [PlanComparison], titles: [LocalizedText], design: ExperimentDesign,
    branchDate: CivilDate?, language: Language
  ) {
    self.comparisons = comparisons
    self.titles = titles
    replications = design.replications.count
    seed = design.masterSeed.description
    self.branchDate = branchDate
    self.language = language
  }

  public var text: String {
    let count = NumberText.decimal(Double(replications), decimals: 0)
    let baseline = titles[0]
    var lines = [
      LocalizedText(
        en: "\(count) possible futures, lived through under every plan, seed \(seed)",
        zh: "\(count)种可能的未来，每个方案各经历一遍，随机种子\(seed)")[language],
      LocalizedText(
        en: "Baseline: \(baseline.english) [\(comparisons[0].baseline)]",
        zh: "基准：\(baseline.chinese)［\(comparisons[0].baseline)］")[language],
    ]
    if let branchDate {
      lines.append(
        LocalizedText(
          en: "Until the end of \(branchDate) all live through the baseline; what is being built "
            + "then goes on",
          zh: "\(branchDate)日终之前均按基准进行；届时在建的项目照旧继续")[language])
    }
    for (comparison, title) in zip(comparisons, titles.dropFirst()) {
      lines += ["", "\(title[language]) [\(comparison.plan)]", ""]
      lines += section(comparison)
    }
    lines += [""] + WrappedText.lines(legend[language], width: 98)
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ comparison: PlanComparison) -> [String] {
    if comparison.isSame {
      return [
        LocalizedText(
          en: "No number differs in any future: nothing in this plan changes what happens.",
          zh: "所有未来的所有数值均相同：该方案不改变任何结果。")[language]
      ]
    }
    var lines: [String] = []
    if !comparison.layout.promises.isEmpty {
      lines += PromiseComparisonTable(comparison, language: language).lines + [""]
    }
    lines += HeadlineTable(comparison, language: language).lines
    for paragraph in ComparisonAnswer(comparison, language: language).paragraphs {
      lines += [""] + WrappedText.lines(paragraph, width: 98)
    }
    return lines
  }

  private var legend: LocalizedText {
    let joint =
      comparisons.count == 1
      ? LocalizedText(en: "", zh: "")
      : LocalizedText(
        en: " Each interval stands for its own plan; those that cover for all "
          + "\(comparisons.count) plans together (Bonferroni) are joint95 in comparison.csv.",
        zh: "各区间只针对各自的方案；同时对全部\(comparisons.count)个方案成立的区间（Bonferroni）"
          + "见comparison.csv的joint95列。")
    return LocalizedText(
      en: "Plan less baseline, future by future, with the 95% interval of the mean difference. "
        + "×: how many times as many futures independent runs would need for an interval as "
        + "narrow; below 1 pairing hurts; after an arrow the same with the control, by which the "
        + "difference is then stated." + joint.english,
      zh: "数值为同一未来中方案减基准，附均值差的95%置信区间。×：相互独立的运行要达到同样窄的区间所需"
        + "未来数的倍数；小于1说明配对反而不利；箭头后为加入控制变量后的倍数，此时差值按控制变量估计。"
        + joint.chinese)
  }
}

extension PlanComparison {
  /// Whether the plans differ in nothing that both have.
  var isSame: Bool {
    differences.allSatisfy(\.isSame) && promises.joined().allSatisfy { $0.discordant == 0 }
  }
}

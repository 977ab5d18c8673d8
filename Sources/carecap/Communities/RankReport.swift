import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import Reporting
import ResultFiles

/// The communities in order, for people to read.
struct RankReport {
  private let comparisons: [SiteComparison]
  private let plan: RankPlan
  private let places: [SiteResultWriter.Place]
  private let top: Int
  private let language: Language

  private static let width = 98
  /// Names in one sentence.
  private static let mostNames = 12

  init(_ comparisons: [SiteComparison], plan: RankPlan, top: Int, language: Language) {
    self.comparisons = comparisons
    self.plan = plan
    places = plan.places
    self.top = top
    self.language = language
  }

  private func word(_ english: String, _ chinese: String) -> String {
    LocalizedText(en: english, zh: chinese)[language]
  }

  private func wrapped(_ english: String, _ chinese: String) -> [String] {
    WrappedText.lines(word(english, chinese), width: Self.width)
  }

  var text: String {
    let count = RankText.whole(plan.design.replications.count)
    let (start, end) = (plan.system.clock.start, plan.system.clock.horizon)
    let all = plan.geography.communities.count
    var lines = [
      plan.title[language],
      word("Which community gets the next canteen?", "下一处幸福餐厅给哪个社区？"),
      word(
        "\(count) possible futures from \(start) to \(end), seed \(plan.design.masterSeed); "
          + "\(places.count) of \(all) communities have none",
        "\(start)至\(end)的\(count)种可能的未来，随机种子\(plan.design.masterSeed)；"
          + "\(all)个社区中有\(places.count)个没有餐厅"), "",
    ]
    lines += totals + [""]
    lines += wrapped(
      "On \(end), means of all futures ± half the width of their 95% interval; without ± none can "
        + "be stated (column note). Elderly-years: lived while a canteen of the community "
        + "served. Gini and worst tenth: of the share of the time in which an elderly person's "
        + "community had one. *: the scenario's rule.",
      "截至\(end)，各未来之均值±95%置信区间半宽；无±者不能给出区间（见note列）。覆盖人年：所在社区有餐厅营业期间的老人人年。"
        + "基尼系数与最差十分之一：按老人所在社区有餐厅营业的时间比例。*：方案所用规则。")
    for comparison in comparisons {
      lines += [""] + heading(comparison) + [""] + list(comparison) + [""]
      lines += best(comparison)
    }
    lines += [""]
    lines += wrapped(
      "One canteen more against the same futures without it; ordered by \(plan.order.words.english). "
        + "Possible ranks: those of all communities of a list hold together with 95% confidence; "
        + "communities whose possible ranks overlap may not be told apart.",
      "数值为同一未来中多设一处与不设之差；按\(plan.order.words.chinese)排序。可能名次：同一列表中全部社区同时成立的置信水平为95%；"
        + "可能名次重叠的社区未必能区分。")
    return lines.joined(separator: "\n") + "\n"
  }

  private var totals: [String] {
    var table = TextTable(
      header: [
        word("others begun", "其余餐厅"), word("elderly-years", "覆盖人年"),
        word("reached", "期末覆盖"), word("meals, 1000", "就餐（千份）"), word("Gini", "基尼系数"),
        word("worst tenth", "最差十分之一"), word("still open", "仍营业"),
      ])
    for comparison in comparisons {
      let totals = comparison.totals
      let mark = comparison.rollOut == plan.reference.name ? " *" : ""
      table.add([
        RankText.name(comparison.rollOut)[language] + mark, RankText.figure(totals[0]),
        RankText.figure(totals[1]), RankText.figure(totals[2], factor: 0.001),
        RankText.figure(totals[3], most: 4), RankText.percent(totals[4]),
        RankText.percent(totals[5]),
      ])
    }
    return table.lines
  }

  private func heading(_ comparison: SiteComparison) -> [String] {
    let start = plan.system.clock.start
    guard let next = comparison.next else {
      return wrapped(
        "One canteen more, begun on \(start), and no others:", "\(start)多设一处，此外不再新建：")
    }
    let rule = RankText.name(comparison.rollOut)
    return wrapped(
      "One canteen more, begun on \(start), the others as planned, \(rule.english) (whose own next "
        + "is \(next.name.english)):",
      "\(start)多设一处，其余按计划以“\(rule.chinese)”新建（该规则的下一处为\(next.name.chinese)）：")
  }

  private func list(_ comparison: SiteComparison) -> [String] {
    var table = TextTable(
      header: [
        word("community", "社区"), word("rank (possible)", "名次（可能）"),
        word("elderly", "老人数"), word("elderly-years", "覆盖人年"), word("meals", "就餐份数"),
        word("Gini", "基尼系数"), word("worst tenth", "最差十分之一"), word("still open", "仍营业"),
      ])
    for place in comparison.order.prefix(top) {
      let site = comparison.sites[place]
      let possible = site.standing.possible
      table.add([
        places[place].community.name[language],
        "\(site.standing.rank) "
          + word(
            "(\(possible.lowerBound)–\(possible.upperBound))",
            "（\(possible.lowerBound)–\(possible.upperBound)）"),
        RankText.whole(places[place].elderly), RankText.figure(site.differences[0].difference),
        RankText.figure(site.differences[2].difference),
        RankText.after(site.differences[3]), RankText.percentAfter(site.differences[4]),
        site.openAtEnd.share.map(NumberText.percent) ?? "–",
      ])
    }
    return table.lines
  }

  private func best(_ comparison: SiteComparison) -> [String] {
    let best = comparison.possiblyBest
    guard let first = best.first else { return [] }
    let name = places[first].community.name
    if best.count == 1 {
      return wrapped(
        "\(name.english) is the best, with 95% confidence.",
        "\(name.chinese)最优（置信水平95%）。")
    }
    let others = best.dropFirst().prefix(Self.mostNames).map { places[$0].community.name }
    let left = best.count - 1 - others.count
    return wrapped(
      "Cannot be told from \(name.english): "
        + others.map(\.english).joined(separator: ", ")
        + (left > 0 ? " and \(left) more" : "") + ".",
      "与\(name.chinese)无法区分的有：" + others.map(\.chinese).joined(separator: "、")
        + (left > 0 ? "，以及另外\(left)个社区" : "") + "。")
  }
}

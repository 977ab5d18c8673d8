import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import Reporting

/// A question that follows from a result, with the command that asks it.
struct NextQuestion {
  let reason: LocalizedText
  let command: String

  /// Half an interval wider than this leaves a probability open (assumed).
  private static let precision = 0.03
  /// A promise kept so likely needs no other plan (assumed).
  private static let likely = 0.9

  static func all(after explained: ExplainedResult) -> [NextQuestion] {
    var questions: [NextQuestion] = []
    for promised in explained.promises {
      for question in asked(of: promised, explained)
      where !questions.contains(where: { $0.command == question.command }) {
        questions.append(question)
      }
    }
    return questions
  }

  private static func asked(
    of promised: ExplainedResult.Promised, _ explained: ExplainedResult
  ) -> [NextQuestion] {
    var questions = [precision(promised, explained)]
    if !isLikely(promised) {
      questions += [beds(promised, explained), canteens(promised, explained)]
      questions += promised.drivers.prefix(1).map { driver($0, promised, explained) }
      questions.append(trace(promised, explained))
    }
    return questions.compactMap { $0 }
  }

  private static func isLikely(_ promised: ExplainedResult.Promised) -> Bool {
    promised.estimate.kept.last?.statement.map { $0.low ?? 0 >= likely } ?? false
  }

  private static func precision(
    _ promised: ExplainedResult.Promised, _ explained: ExplainedResult
  ) -> NextQuestion? {
    guard let interval = promised.estimate.kept.last?.interval, interval.halfWidth > precision
    else { return nil }
    let width = NumberText.decimal(interval.halfWidth * 100, decimals: 1)
    return NextQuestion(
      reason: LocalizedText(
        en: "The probability of \(promised.estimate.promise.name.english) is known to ±\(width) "
          + "percentage points only. For ±2:",
        zh: "“\(promised.estimate.promise.name.chinese)”的概率目前只精确到±\(width)个百分点。若要±2个百分点："),
      command: "carecap run \(explained.scenario) --seed \(explained.seed) --replications 100000 "
        + "--until-precision \(promised.estimate.promise.identifier)=0.02")
  }

  /// How many beds lift the tenth-lowest future to the level, and what they would do.
  private static func beds(
    _ promised: ExplainedResult.Promised, _ explained: ExplainedResult
  ) -> NextQuestion? {
    let promise = promised.estimate.promise
    let scenario = explained.system.setting.scenario
    let yearly = scenario.beds?.facilities.filter { $0.isOfYearlyProgramme } ?? []
    guard promise.measure.name == "beds_per_thousand", let last = promise.dates.last,
      let date = explained.outcome.layout.dates.firstIndex(of: last), let first = yearly.first,
      let low = explained.lookup.district(promise.measure.name, date: date)?.quantiles?.q10,
      let mean = explained.lookup.district(promise.measure.name, date: date)?.mean, mean > 0,
      let beds = explained.lookup.district("beds", date: date)?.mean, low < promise.level
    else { return nil }
    // The people the ratio counts are as many as the mean beds and the mean ratio say.
    let missing = (promise.level - low) * beds / mean
    let years = yearly.filter { $0.plannedOpening.map { $0 <= last } ?? false }.count
    guard years > 0 else { return nil }
    let more = first.beds.total + Int((missing / Double(years)).rounded(.up))
    let numbers = [low, promise.level, missing].enumerated().map {
      NumberText.decimal($0.element, decimals: $0.offset < 2 ? 1 : 0)
    }
    return NextQuestion(
      reason: LocalizedText(
        en: "One future in ten has \(numbers[0]) or less on \(last) where \(numbers[1]) is "
          + "promised, which is about \(numbers[2]) beds short. Would \(more) instead of "
          + "\(first.beds.total) beds a year do?",
        zh: "至\(last)，十分之一的未来不高于\(numbers[0])（承诺\(numbers[1])），约缺\(numbers[2])张床位。"
          + "若年度计划由\(first.beds.total)张增至\(more)张："),
      command: "carecap compare \(explained.quotedPath) \(explained.scenario) "
        + "--set beds.yearly_programme.beds_per_year=\(more)")
  }

  private static func canteens(
    _ promised: ExplainedResult.Promised, _ explained: ExplainedResult
  ) -> NextQuestion? {
    guard promised.estimate.promise.measure.name == "canteen_coverage",
      let pace = explained.system.setting.scenario.canteens?.openingsPerYear, pace > 0
    else { return nil }
    let decimals = pace == pace.rounded() ? 0 : 2
    let wanted = NumberText.decimal(2 * pace, decimals: decimals)
    let now = NumberText.decimal(pace, decimals: decimals)
    return NextQuestion(
      reason: LocalizedText(
        en: "Is it the pace? With \(wanted) instead of \(now) canteens a year:",
        zh: "是否因推进太慢？若每年新开由\(now)家增至\(wanted)家："),
      command: "carecap compare \(explained.quotedPath) \(explained.scenario) "
        + "--set canteens.openings_per_year=\(wanted.filter { $0 != "," })")
  }

  /// The strongest driver taken away, where a figure of the scenario does that.
  private static func driver(
    _ driver: Driver, _ promised: ExplainedResult.Promised, _ explained: ExplainedResult
  ) -> NextQuestion? {
    let change: String
    if let facility = driver.candidate.facility {
      let home = explained.system.setting.scenario.beds?.facilities.first {
        $0.identifier == facility
      }
      guard let home, home.plannedOpening != nil, !home.isOfYearlyProgramme else { return nil }
      change = "beds.projects.\(facility).cancelled=yes"
    } else if driver.candidate.measure == "sponsors_lapsed" {
      change = "canteens.sponsorship.lapse_per_year=0"
    } else if driver.candidate.measure == "canteens_closed" {
      change = "canteens.closing_in_the_red_per_year=0"
    } else {
      return nil
    }
    return NextQuestion(
      reason: LocalizedText(
        en: "What \(promised.estimate.promise.name.english) hangs on most is "
          + "\(driver.candidate.name.english). Without it, as far as one figure takes it "
          + "away:",
        zh:
          "“\(promised.estimate.promise.name.chinese)”最取决于\(driver.candidate.name.chinese)。若改动一项参数予以排除："
      ),
      command: "carecap compare \(explained.quotedPath) \(explained.scenario) --set \(change)")
  }

  private static func trace(
    _ promised: ExplainedResult.Promised, _ explained: ExplainedResult
  ) -> NextQuestion {
    let number = promised.worstReplication
    return NextQuestion(
      reason: LocalizedText(
        en: "How did the future that ends furthest from \(promised.estimate.promise.name.english) "
          + "come about? It is number \(number):",
        zh: "离“\(promised.estimate.promise.name.chinese)”最远的未来（第\(number)次）是怎样发生的："),
      command: "carecap trace \(explained.scenario) --seed \(explained.seed) --replication "
        + "\(number) --output events-\(number).csv")
  }
}

extension ExplainedResult {
  var lookup: OutcomeLookup { OutcomeLookup(outcome) }
  var seed: String { outcome.design.masterSeed.description }
  /// The scenario that the result keeps, as a shell takes it, with the last day of the run where
  /// the command line chose that.
  var scenario: String {
    let (chosen, written) = (system.setting.clock.horizon, system.setting.scenario.run.until)
    return Self.quoted(path + "/resolved.yaml")
      + (chosen == written ? "" : " --set run.until=\(chosen)")
  }
  var quotedPath: String { Self.quoted(path) }

  private static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}

"""Bugs that somebody could have made, each with what should find it.

`find` stands exactly once in `file`; `plant.py` writes `replace` in its place. `caught_by`
names where to look first: a pattern of Swift tests, `theory WORDS` for the families and systems
of verify-theory with these words in their names, or `twin` for the comparison with the twin.
"""

from dataclasses import dataclass

KERNEL = "Sources/DiscreteEvent"
CHANCE = "Sources/RandomVariates"
CALENDAR = "Sources/CivilCalendar"
PEOPLE = "Sources/DistrictModel/People"
BEDS = "Sources/DistrictModel/Beds"
CANTEENS = "Sources/DistrictModel/Canteens"
STATISTICS = "Sources/Experimentation"
RESULTS = "Sources/ResultFiles"


@dataclass(frozen=True)
class Bug:
    name: str
    file: str
    find: str
    replace: str
    why: str
    caught_by: tuple


def bug(name, file, find, replace, why, *caught_by):
    return Bug(name, file, find, replace, why, caught_by)


BUGS = [
    # Experimentation: nothing but statistics.
    bug("t-quantile-one-sided", f"{STATISTICS}/ConfidenceInterval.swift",
        "{ 0.5 + confidence / 2 }", "{ confidence }",
        "0.95 is looked up where 0.975 is meant",
        "EstimateTests|ProportionTests"),
    bug("degrees-of-freedom-n", f"{STATISTICS}/Estimate.swift",
        "degreesOfFreedom: Double(count - 1))", "degreesOfFreedom: Double(count))",
        "n for n - 1", "EstimateTests"),
    bug("quantile-definition", f"{STATISTICS}/Quantiles.swift",
        "let position = Double(sorted.count - 1) * level",
        "let position = Double(sorted.count) * level",
        "two of the nine usual definitions of a quantile, mixed", "EstimateTests"),
    bug("wilson-spread", f"{STATISTICS}/Proportion.swift",
        "z * z / (4 * n * n)", "z * z / (4 * n)",
        "a square forgotten in copying the formula", "ProportionTests"),
    bug("difference-the-wrong-way", f"{STATISTICS}/PairedDifference.swift",
        "zip(pairs.plan, pairs.baseline).map { $0 - $1 }",
        "zip(pairs.baseline, pairs.plan).map { $0 - $1 }",
        "baseline less plan for plan less baseline", "PairedDifferenceTests"),
    bug("completion-order", f"{STATISTICS}/ReplicationWindow.swift",
        "finished.removeValue(forKey: nextToDeliver)", "finished.popFirst()?.value",
        "whatever is finished is delivered next", "ReplicationWindowTests|ExperimentTests"),
    bug("shard-bounds", f"{STATISTICS}/Shard.swift",
        "end(of: number - 1, total) + 1...end", "end(of: number - 1, total)...end",
        "ranges with and without their ends confused", "ExperimentationTests.ShardTests"),
    bug("fingerprint-without-order", f"{STATISTICS}/ReplicationFingerprint.swift",
        "        hash &*= 0x0000_0100_0000_01b3\n", "",
        "exclusive or alone is a hash too, but of a set", "ExperimentTests"),

    # ResultFiles and what reads scenarios.
    bug("csv-quotation-marks", f"{RESULTS}/CSVRow.swift",
        "      if byte == quote { bytes.append(quote) }\n", "",
        "a field is quoted, and a quotation mark in it ends it", "TextFormTests|TableContentTests"),
    bug("csv-commas", f"{RESULTS}/CSVRow.swift",
        'UInt8(ascii: ","), UInt8(ascii: "\\n")', 'UInt8(ascii: "\\n")',
        "fields with commas are not quoted", "TextFormTests|TableContentTests"),
    bug("digest-not-checked", f"{RESULTS}/RecordForm.swift",
        """\
    guard bytes.suffix(SHA256Digest.byteCount).elementsEqual(Self.digest(of: content)) else {
      return nil
    }
""", "", "a digest is written, and nobody reads it", "RecordFormTests"),
    bug("parts-as-given", f"{RESULTS}/PartSet.swift",
        "given.sorted(by: { $0.shard.number < $1.shard.number })", "given",
        "a test with parts 1, 2, 3 does not need the sorting", "PartTests"),
    bug("formula-injection", "Sources/ScenarioDefinition/SectionReader+Texts.swift",
        """\
    let start = text.first { !$0.isWhitespace }
    if let start, "=+-@＝＋－＠".contains(start) { return .formulaStart(String(start)) }
""", "", "text is harmless until a spreadsheet opens it",
        "ScenarioFilesTests.*BrokenScenarioTests"),
    bug("formula-behind-a-space", "Sources/ScenarioDefinition/SectionReader+Texts.swift",
        "let start = text.first { !$0.isWhitespace }", "let start = text.first",
        "a spreadsheet ignores the space before the formula",
        "ScenarioFilesTests.*BrokenScenarioTests"),
    bug("nearest-name-threshold", "Sources/ScenarioDefinition/NearestName.swift",
        "min(longer / 3,", "min(longer / 2,",
        "far names are proposed too", "NumberTextTests"),
    bug("parent-wins", "Sources/ScenarioFiles/ScenarioMerging.swift",
        "          change.value, into: members[index].value, source: inner, path: changePath)",
        "          members[index].value, into: change.value, source: inner, path: changePath)",
        "what is merged into what", "MergingTests"),

    # DistrictModel: people.
    bug("age-group-bound", f"{PEOPLE}/AgeSegments.swift",
        "bound.lastIndex { birth <= $0 }", "bound.lastIndex { birth < $0 }",
        "on his birthday a person counts as younger", "CensusTests"),
    bug("census-a-day-late", f"{PEOPLE}/CensusDays.swift",
        "while next < days.count, days[next] < day {", "while next < days.count, days[next] <= day {",
        "what happens on the day itself is seen at the next date", "CensusTests"),
    bug("female-male-mortality", f"{PEOPLE}/LifeTable.swift",
        "[complete.map { $0.female * factor }, complete.map { $0.male * factor }]",
        "[complete.map { $0.male * factor }, complete.map { $0.female * factor }]",
        "the order of the sexes", "CohortTests", "twin"),
    bug("female-male-prevalence", f"{PEOPLE}/Prevalence.swift",
        "shares = ContiguousArray(female + male)", "shares = ContiguousArray(male + female)",
        "the order of the sexes", "CohortTests", "twin"),
    bug("recovery-for-onset", f"{PEOPLE}/LifeCourseHazards+Decisions.swift",
        """\
    if kind >= cell.onsetShare { return .recovery }
    if kind >= cell.trendShare { return .onset }
""", """\
    if kind >= cell.onsetShare { return .onset }
    if kind >= cell.trendShare { return .recovery }
""", "the order of the shares of a cell", "LifeCourseHazardsTests|CohortTests",
        "theory care states"),
    bug("mortality-does-not-decline", f"{PEOPLE}/LifeCourseHazards+Decisions.swift",
        """\
      if !isBelowTrend, kind - low >= exp(-decline * years) * share { return nil }
""", "", "thinning is lost in making the decision faster",
        "LifeCourseHazardsTests|CohortTests"),
    bug("cohorts-are-certain", f"{PEOPLE}/Lives.swift",
        "Float(streams.sample(setting.scenario.turningSixtyFactor))", "Float(1)",
        "a factor of mean 1 changes no mean", "theory turn 60", "twin"),
    bug("leaving-per-month", f"{PEOPLE}/Migration.swift",
        "ModelClock.ticks(-log(uniform) / rate, of: ModelClock.ticksPerYear)",
        "ModelClock.ticks(-log(uniform) / rate, of: ModelClock.ticksPerMonth)",
        "rates are per year, delays elsewhere in months", "theory who die and move out"),
    bug("draws-used-again", f"{PEOPLE}/People.swift",
        "    person.decisions += 1\n    persons[Int(id.index)] = person\n",
        "    persons[Int(id.index)] = person\n",
        "the number of the occurrence is not advanced", "CommonRandomNumbersTests", "twin"),
    bug("leaves-without-being-counted", f"{PEOPLE}/Lives+Following.swift",
        "tally.leave(place, flow, seen: sight)", "tally.leave(place, .deaths, seen: sight)",
        "whoever leaves is counted as dead", "CensusTests"),
    bug("expected-and-missing", f"{PEOPLE}/Lives.swift",
        "by: isThere ? 1 : -1)", "by: 1)",
        "who does not turn 60 as expected is counted twice", "CensusTests", "twin"),
    bug("passed-over-who-calls", f"{PEOPLE}/EntryScreen.swift",
        "begin + min(max(silence, 0), 1) * width - Self.margin)",
        "begin + min(max(silence + 0.01, 0), 1) * width - Self.margin)",
        "a screen that passes over some to whom something happens", "twin"),
    bug("heat-at-any-age", f"{PEOPLE}/HeatWindow.swift",
        "(max(ages.age(at: begin), firstAge), ages.age(at: end))",
        "(ages.age(at: begin), ages.age(at: end))",
        "the age from which people suffer is read and forgotten", "HotSummerTests", "twin"),
    bug("heat-kills-by-the-factor", f"{PEOPLE}/HeatWindow.swift",
        "excess = summer.mortalityFactor - 1", "excess = summer.mortalityFactor",
        "the whole of the mortality on top of itself", "HotSummerTests", "twin"),
    bug("heat-forgotten-in-each-state", f"{PEOPLE}/LifeCourseHazards+Heat.swift",
        "    left = bearable\n", "    _ = bearable\n",
        "what was borne before a change of state is given back", "HotSummerTests"),
    bug("homes-are-cool", f"{PEOPLE}/People.swift",
        "      calendar.scheduleForgettable(.people(.diesOfHeat(id)), at: time, class: .release)\n",
        "      _ = time\n",
        "the calendar follows whom the programmes know, and is not told of the heat",
        "HotSummerTests", "twin"),
    bug("the-lucky-need-not-bear", f"{PEOPLE}/BirthCohort.swift",
        "hazards.isHot(ages(until: end), from: entry.age, to: ageAtEnd)", "false",
        "lives without a further event are skipped", "HotSummerTests", "twin"),

    # DistrictModel: beds.
    bug("one-bed-too-many", f"{BEDS}/Facility.swift",
        "max(usable[type] &- taken[type], 0)", "max(usable[type] &- taken[type] + 1, 0)",
        "the last bed is counted, not the beds up to it", "BookkeepingTests"),
    bug("application-from-80", f"{BEDS}/ApplicationPlans.swift",
        "rates.from80 * (now.yearsLeft - below80)", "rates.below80 * (now.yearsLeft - below80)",
        "the line above, copied", "theory applications at two rates"),
    bug("death-stays-on-the-list", f"{BEDS}/Beds+Waiting.swift",
        "    if applicant.state == .waiting { lines.leave(applicant) }\n", "",
        "the person is gone, the place in the line is not", "BookkeepingTests"),
    bug("admitted-and-still-impatient", f"{BEDS}/Beds+Waiting.swift",
        "      calendar.cancel(self[id].withdrawal)\n      flows.admissions += 1\n",
        "      flows.admissions += 1\n",
        "a stale wake-up: the resident gives up waiting", "BookkeepingTests", "theory ten beds"),
    bug("lost-withdrawal", f"{BEDS}/Beds.swift",
        "    case .withdraws(let applicant): withdraw(applicant, people, &streams, &calendar)\n",
        """\
    case .withdraws(let applicant):
      if self[applicant].state == .waiting { withdraw(applicant, people, &streams, &calendar) }
""", "patience that ends during an offer or a pause is forgotten", "WaitingRulesTests", "twin"),
    bug("patience-in-days", f"{BEDS}/Beds+Waiting.swift",
        "ModelClock.ticks(months, of: ModelClock.ticksPerMonth)",
        "ModelClock.ticks(months, of: Double(ModelClock.ticksPerDay))",
        "all other waits of the list are in days", "theory impatience"),
    bug("acceptance-swapped", f"{BEDS}/Beds+Waiting.swift",
        "? scenario.waiting.acceptancePublic : scenario.waiting.acceptancePrivate",
        "? scenario.waiting.acceptancePrivate : scenario.waiting.acceptancePublic",
        "the sides of a condition", "WaitingRulesTests", "theory declined"),
    bug("pause-dropped", f"{BEDS}/Beds+Waiting.swift",
        "let pause = max(drawn, ModelClock.ticksPerDay)",
        "let pause = min(drawn, ModelClock.ticksPerDay)",
        "at least a day reads as the minimum of a day", "WaitingRulesTests", "twin"),
    bug("public-only-ignored", f"{BEDS}/Beds+Waiting.swift",
        "let mayBePrivate = self[id].wantsPublicOnly ? 0 : 1", "let mayBePrivate = 1",
        "the wish is heeded where people queue, not where a bed is free",
        "WaitingRulesTests", "twin"),
    bug("class-order", f"{BEDS}/WaitingLines.swift",
        """\
      return (first.waitingClass.rawValue, first.joined, open.index)
        < (second.waitingClass.rawValue, second.joined, publicOnly.index) ? open : publicOnly
""", """\
      return (first.joined, open.index) < (second.joined, publicOnly.index) ? open : publicOnly
""",
        "who came first among the heads of two lines, whatever his class",
        "WaitingRulesTests", "twin"),
    bug("class-is-no-priority", f"{BEDS}/WaitingLines.swift",
        "priority: Int(applicant.waitingClass.rawValue))",
        "priority: WaitingClass.allCases.count - 1 - Int(applicant.waitingClass.rawValue))",
        "is the first class the highest number or the lowest?",
        "WaitingRulesTests", "twin"),
    bug("delay-twice", f"{BEDS}/ProjectOutline.swift",
        "isOnTime ? planned : planned + delay", "isOnTime ? planned : planned + 2 * delay",
        "a late project is planned late and opens late", "ProjectTests"),
    bug("cancelled-project-opens", f"{BEDS}/ProjectOutline.swift",
        "    if isGivenUp { return [] }\n", "",
        "the status is cancelled, the opening is scheduled all the same", "ProjectTests"),
    bug("move-in-limit-ignored", f"{BEDS}/Beds+Facilities.swift",
        "raise(to: self[id].beds.limited(to: limit))", "raise(to: self[id].beds)",
        "all beds can be used on the first day", "ProjectTests"),
    bug("merger-loses-beds", f"{BEDS}/Beds+Facilities.swift",
        "    self[heir].beds += beds\n", "",
        "the people are taken over, their beds are not", "BookkeepingTests"),
    bug("gross-beds", f"{BEDS}/Beds+Facilities.swift",
        "    self[id].beds = BedCounts()\n", "",
        "beds of closed homes stay in the statistics", "BookkeepingTests", "theory homes that close"),
    bug("subsidy-twice", f"{BEDS}/Beds.swift",
        "    subsidised = area\n", "",
        "each booking begins at the start again", "LedgerTests"),

    # DistrictModel: canteens, money, checks, clock.
    bug("lapsed-sponsor-pays", f"{CANTEENS}/Canteens+Sponsors.swift",
        "    sites[index].sponsorYuanPerMonth = 0\n", "",
        "the name is taken off, the money keeps coming", "BookkeepingTests"),
    bug("former-contract-lapses", f"{CANTEENS}/Canteens+Sponsors.swift",
        "    sites[chosen].contract &+= 1\n", "",
        "every contract of a community draws the same duration",
        "RollOutTests", "theory sponsors who come", "twin"),
    bug("sponsor-per-year", f"{CANTEENS}/Canteens.swift",
        "sponsorYuanPerMonth += sponsor.yuanPerYear / 12", "sponsorYuanPerMonth += sponsor.yuanPerYear",
        "per year for per month", "CanteenMoneyTests", "theory donations"),
    bug("never-in-the-red", f"{CANTEENS}/CanteenSite.swift",
        "results.count >= months &&", "results.count > months &&",
        "more than for at least", "RollOutTests"),
    bug("fen-cut-off", "Sources/DistrictModel/Ledger/Ledger.swift",
        "(yuan * 100).rounded(.toNearestOrEven)", "(yuan * 100).rounded(.down)",
        "conversion to whole numbers cuts off", "LedgerTests"),
    bug("self-check-one-sided", "Sources/DistrictModel/Checks/Audit.swift",
        "if found != expected {", "if found < expected {",
        "a check for losses that overlooks gains", "SelfCheckTests"),
    bug("month-end", "Sources/DistrictModel/District/ModelClock.swift",
        "start.adding(days: 1).adding(months: month).adding(days: -1)",
        "start.adding(months: month)",
        "right for a start on the 31st", "ModelClockTests"),
    bug("year-ends-last", "Sources/DistrictModel/District/District.swift",
        ".observation(UInt16(index)), at: setting.clock.end(of: date), class: .observation)",
        ".observation(UInt16(index)), at: setting.clock.end(of: date), class: .arrival)",
        "events of one instant in the wrong class", "ProjectTests"),

    # CivilCalendar, DiscreteEvent and RandomVariates: everything else is built upon them.
    bug("overflowing-month", f"{CALENDAR}/CivilDate+Arithmetic.swift",
        """\
    let length = CivilDate.lengthOfMonth(newMonth, inYear: newYear)
    return CivilDate(validYear: newYear, month: newMonth, day: min(day, length))
""", "    return CivilDate(validYear: newYear, month: newMonth, day: day)\n",
        "31 January and a month are 3 March in many libraries", "CivilDateArithmeticTests"),
    bug("leap-birthday", f"{CALENDAR}/CivilDate+Arithmetic.swift",
        "return CivilDate(validYear: newYear, month: 3, day: 1)",
        "return CivilDate(validYear: newYear, month: 2, day: 28)",
        "the other convention for those born on 29 February", "CivilDateArithmeticTests"),
    bug("day-before-month-end", f"{CALENDAR}/CivilDate+Text.swift",
        "    self.init(year: numbers[0], month: numbers[1], day: numbers[2])",
        "    guard (1...9999).contains(numbers[0]), (1...12).contains(numbers[1]),\n"
        "      (1...31).contains(numbers[2])\n    else { return nil }\n"
        "    self.init(validYear: numbers[0], month: numbers[1], day: numbers[2])",
        "30 February is read as 1 March", "CivilDateTextTests"),
    bug("leap-centuries", f"{CALENDAR}/CivilDate.swift",
        "year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)", "year % 4 == 0",
        "the rule of the century forgotten", "CivilDateTests"),
    bug("mean-for-rate", f"{CHANCE}/Exponential.swift",
        "mean * standardExponential(uniform)", "standardExponential(uniform) / mean",
        "rate and mean confused", "DistributionFitTests"),
    bug("median-for-mean", f"{CHANCE}/Lognormal.swift",
        "median = mean * crandom_exp(-logarithmicVariance / 2)",
        "median = mean",
        "the median of a lognormal is not its mean", "RandomVariatesTests.DistributionTests"),
    bug("dispersion-not-summed", f"{CHANCE}/NegativeBinomial.swift",
        "dispersion: dispersion * Double(copies))", "dispersion: dispersion)",
        "a month of one size for all its days", "CountDistributionTests|CanteenMoneyTests"),
    bug("replication-not-in-the-key", f"{CHANCE}/RandomStreams.swift",
        "word3: replication)", "word3: 0)",
        "every replication is the first", "RandomStreamsTests"),
    bug("last-come-first-served", f"{KERNEL}/WaitingLine+Changes.swift",
        "vacate(classes[classesInUse.trailingZeroBitCount].first)",
        "vacate(classes[classesInUse.trailingZeroBitCount].last)",
        "the wrong end of the line", "WaitingLineTests|RecordedQueueTests"),
    bug("one-unit-too-many", f"{KERNEL}/Resource+Changes.swift",
        "guard free > 0 else { return false }", "guard busy <= capacity else { return false }",
        "at most for less than", "ResourceTests|TiedTimestampTests"),
    bug("cancelled-event-happens", f"{KERNEL}/HandleTable.swift",
        "    slots[Int(index)].rank = 0\n", "",
        "the handle is stale, the notice in the calendar is not",
        "EventHandleTests|FutureEventListDifferentialTests"),
    bug("class-ignored-at-ties", f"{KERNEL}/EventNotice.swift",
        "time == other.time ? rank < other.rank", "time == other.time ? sequence < other.sequence",
        "first scheduled, first served, whatever the class", "FutureEventListTests"),
    bug("variance-over-n", f"{KERNEL}/Tally.swift",
        "squaredDeviations / Double(count - 1)", "squaredDeviations / Double(count)",
        "n for n - 1", "TallyTests"),
    bug("new-value-for-old-time", f"{KERNEL}/TimeWeightedStatistic.swift",
        "    areaSoFar = area(until: time)\n    lastChange = time\n    current = value\n",
        "    current = value\n    areaSoFar = area(until: time)\n    lastChange = time\n",
        "the curve is changed before its area is taken", "TimeWeightedStatisticTests"),
]

import CivilCalendar
import DistrictFixtures
import DistrictModel
import Measurement
import ScenarioDefinition
import ScenarioFiles
import Testing

/// Each key that puts a plan under stress: what it changes in a district in which nothing else
/// happens, and how it is refused where it is wrong. Nothing here is left to chance.
struct StressKeyTests {
  /// Three homes of 42 beds, of them 10 nursing and 12 of a community centre; ten more beds on
  /// 1 March 2014. Nobody comes, goes, applies or dies; 23 people live in homes.
  private static let calm =
    SmallDistrict.still + [
      "beds.project_kinds.large.on_time_probability=1",
      "beds.project_kinds.large.cancellation_probability=0",
      "beds.facilities.home-a.closing_per_year=0", "beds.facilities.home-b.closing_per_year=0",
      "beds.projects.home-d.closing_per_year=0", "beds.waiting_at_start=0",
      "beds.returning_home_per_year=0", "beds.applications.independent_below_80_per_year=0",
      "beds.applications.independent_from_80_per_year=0",
      "beds.applications.semi_dependent_below_80_per_year=0",
      "beds.applications.semi_dependent_from_80_per_year=0",
      "beds.applications.dependent_below_80_per_year=0",
      "beds.applications.dependent_from_80_per_year=0",
    ]

  /// The calm district with further changes, and with a line that the file does not have put
  /// before another.
  private func calm(
    _ changes: [String], writing line: String? = nil, before other: String = ""
  ) throws -> Values {
    var text = SmallDistrict.text
    if let line {
      let place = try #require(text.firstRange(of: other))
      let indentation = text[..<place.lowerBound].reversed().prefix { $0 == " " }
      text.replaceSubrange(place, with: line + "\n" + String(indentation) + other)
    }
    var document = try ScenarioLoader().load(text: text, name: "small-district.yaml")
    for change in Self.calm + changes { document = try document.applying(change) }
    return Values(try SmallDistrict.definition(document.root))
  }

  private func values(_ changes: String...) throws -> Values {
    let values = try calm(changes)
    #expect(
      values.layout.dates.map(\.description) == [
        "2012-12-31", "2013-12-31", "2014-06-30", "2014-12-31", "2015-12-31",
      ])
    return values
  }

  @Test func `Without stress the ten beds come in time`() throws {
    let values = try values()
    #expect(values("beds") == [42, 42, 52, 52, 52])
    #expect(values("beds_per_thousand") == [84, 84, 104, 104, 104])
    #expect(values.record.outcomes[0].isKept == [true, true])
  }

  @Test func `A delay moves the beds, and breaks the promise of the day between`() throws {
    let values = try values("beds.projects.home-d.postponed_months=10")
    #expect(values("beds") == [42, 42, 42, 42, 52])
    #expect(values.record.outcomes[0].isKept == [false, true])
  }

  @Test func `A cut takes its beds and no others`() throws {
    let values = try values(
      "beds.projects.home-d.self_care_beds=1", "beds.projects.home-d.assisted_beds=2",
      "beds.projects.home-d.nursing_beds=0")
    #expect(values("beds") == [42, 42, 45, 45, 45])
    #expect(values("nursing_beds") == [10, 10, 10, 10, 10])
    #expect(values.record.outcomes[0].isKept == [false, false])
  }

  @Test func `A cancelled project takes all its beds and costs nothing`() throws {
    let values = try values("beds.projects.home-d.cancelled=yes")
    #expect(values("beds") == [42, 42, 42, 42, 42])
    #expect(values("beds_building_yuan") == [0, 0, 0, 0, 0])
    #expect(values.record.outcomes[0].isKept == [false, false])
  }

  @Test func `The target's definition says who and which beds count`() throws {
    let residents = try values()("elderly_resident")
    #expect(residents == Array(repeating: residents[0], count: 5))
    let resident = try values("beds.official_ratio.people=resident")
    #expect(resident("beds") == [42, 42, 52, 52, 52])
    #expect(resident("beds_per_thousand") == [42, 42, 52, 52, 52].map { 1000 * $0 / residents[0] })

    let nursing = try values("beds.official_ratio.beds=nursing")
    #expect(nursing("beds") == [10, 10, 13, 13, 13])
    #expect(nursing("beds_per_thousand") == [20, 20, 26, 26, 26])
    #expect(nursing.record.outcomes[0].isKept == [false, false])

    let institutions = try values("beds.official_ratio.beds=without_community")
    #expect(institutions("beds") == [30, 30, 40, 40, 40])
  }

  @Test func `When subsidies of residents end, the district pays no more`() throws {
    let paid = try values()("beds_subsidy_yuan")
    let ended = try calm(
      [], writing: "subsidy_ends_on: 2013-12-31", before: "subsidy_per_resident_month_yuan")(
        "beds_subsidy_yuan")
    // 23 residents for 100 yuan a month.
    #expect(abs(paid[1] - 27_600) < 0.01 * 27_600)
    #expect(paid.dropFirst().allSatisfy { $0 > 0 })
    #expect(ended == [0, paid[1], 0, 0, 0])
  }

  @Test func `When subsidies of meals end, diners pay on and the district does not`() throws {
    let stay = [
      "canteens.closing_solvent_per_year=0", "canteens.closing_in_the_red_per_year=0",
      "canteens.openings_per_year=0",
    ]
    let paid = try calm(stay)
    let ended = try calm(
      stay, writing: "subsidy_ends_on: 2014-06-30", before: "subsidy_per_meal_yuan")
    let before = paid("canteens_meal_subsidy_yuan")
    #expect(before.dropFirst().allSatisfy { $0 > 0 })
    #expect(ended("canteens_meal_subsidy_yuan") == [0, before[1], before[2], 0, 0])
    #expect(ended("canteens_diners_yuan") == paid("canteens_diners_yuan"))
  }

  @Test func `When all sponsors are lost, both go on one day`() throws {
    let faithful = [
      "canteens.sponsorship.lapse_per_year=0", "canteens.sponsorship.new_sponsors_per_year=0",
    ]
    let kept = try calm(faithful)
    #expect(kept("sponsors") == [2, 2, 2, 2, 2])
    let lost = try calm(faithful, writing: "all_lost_on: 2014-09-30", before: "lapse_per_year")
    #expect(lost("sponsors") == [2, 2, 2, 0, 0])
    #expect(lost("sponsors_lapsed") == [0, 0, 0, 2, 0])
    #expect(lost("canteens_sponsors_yuan")[4] == 0)
    #expect(lost("canteens_sponsors_yuan")[2] == kept("canteens_sponsors_yuan")[2])
  }

  /// A change to the file, the key it is about, and a word of what would be right.
  struct Fault: CustomTestStringConvertible {
    let old, new, key, word: String
    var testDescription: String { new }

    init(_ old: String, _ new: String, _ key: String, _ word: String) {
      (self.old, self.new, self.key, self.word) = (old, new, key, word)
    }
  }

  static let faults = [
    Fault("postponed_months: 0", "postponed_months: -1", "postponed_months", "0"),
    Fault("postponed_months: 0", "postponed_months: 601", "postponed_months", "600"),
    Fault("postponed_months: 0", "postponed_months: 1.5", "postponed_months", "whole"),
    Fault("postponed_months: 0", "postponed_months: a year", "postponed_months", "number"),
    Fault("postponed_months: 0", "postponed_month: 0", "postponed_month", "postponed_months"),
    Fault("cancelled: no", "cancelled: perhaps", "cancelled", "yes"),
    Fault("cancelled: no", "canceled: no", "canceled", "cancelled"),
    Fault("self_care_beds: 4, ", "self_care_beds: -4, ", "self_care_beds", "0"),
    Fault("self_care_beds: 4, ", "self_care_beds: 4.5, ", "self_care_beds", "whole"),
    Fault("people: registered", "people: registred", "people", "registered"),
    Fault("beds: all", "beds: some", "beds", "nursing"),
    Fault(
      "lapse_per_year: 0.5", "all_lost_on: soon\n    lapse_per_year: 0.5", "all_lost_on",
      "hyphens"),
    Fault(
      "lapse_per_year: 0.5", "all_lost_on: 2014-02-30\n    lapse_per_year: 0.5", "all_lost_on",
      "day"),
    Fault("lapse_per_year: 0.5", "lapse_per_year: 21", "lapse_per_year", "20"),
    Fault("lapse_per_year: 0.5", "lapses_per_year: 0.5", "lapses_per_year", "lapse_per_year"),
    Fault(
      "subsidy_per_meal_yuan: 4", "subsidy_ends_on: 2014-13-01\n  subsidy_per_meal_yuan: 4",
      "subsidy_ends_on", "month"),
    Fault(
      "subsidy_per_meal_yuan: 4", "subsidy_ends: 2014-12-31\n  subsidy_per_meal_yuan: 4",
      "subsidy_ends", "subsidy_ends_on"),
    Fault(
      "subsidy_per_resident_month_yuan: 100",
      "subsidy_ends_on: never\n  subsidy_per_resident_month_yuan: 100", "subsidy_ends_on", "date"),
  ]

  @Test(arguments: faults)
  func `A wrong stress is refused with its line, its key and advice`(fault: Fault) throws {
    var text = SmallDistrict.text
    let place = try #require(text.firstRange(of: fault.old))
    text.replaceSubrange(place, with: fault.new)
    let line = SmallDistrict.text[..<place.lowerBound].count { $0 == "\n" } + 1
    let document = try ScenarioLoader().load(text: text, name: "small-district.yaml")

    let error = try #require(throws: InvalidScenario.self) {
      try SmallDistrict.definition(document.root)
    }

    let about = error.diagnostics.filter { $0.place.line == line }
    #expect(about.count == 1, "\(error)")
    let diagnostic = try #require(about.first)
    #expect(diagnostic.place.file == "small-district.yaml")
    #expect(diagnostic.path.hasSuffix(fault.key), "\(diagnostic.path)")
    for language in Language.allCases {
      #expect(!diagnostic.message[language].isEmpty)
    }
    let said = diagnostic.message[.english] + " " + (diagnostic.advice?[.english] ?? "")
    #expect(said.contains(fault.word), "\(said)")
    #expect(diagnostic.message[.english] != diagnostic.message[.chinese])
  }
}

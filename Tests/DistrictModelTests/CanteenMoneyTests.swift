import CivilCalendar
import DiscreteEvent
import DistrictFixtures
import DistrictModel
import Measurement
import Testing

struct CanteenMoneyTests {
  /// One community with a canteen for 40 a day that never closes.
  private static let one =
    SmallDistrict.still + [
      "district.communities={only: {name: Only, street: east, elderly_weight: 1}}",
      "canteens.open_at_start=[only]", "canteens.sponsors={}", "canteens.openings_per_year=0",
      "canteens.sponsorship.new_sponsors_per_year=0", "canteens.diners_per_day=40",
      "canteens.closing_solvent_per_year=0", "canteens.closing_in_the_red_per_year=0",
    ]

  /// A day has the mean 40 and the variance 40 + 40²/8 = 240, and a month has 22 days.
  /// Over 1,200 months the limits of five standard errors have a chance below 10⁻⁵ of a
  /// false alarm.
  @Test func `A month's meals vary as the sum of its days`() throws {
    var run = DistrictRun(
      try SmallDistrict.scenario(
        Self.one + [
          "people.registered_at_start=10", "run.until=2112-12-31", "beds=~", "promises={}",
        ]))
    var months: [Double] = []
    var before = 0
    while let notice = run.step(until: run.setting.clock.end) {
      let meals = run.district.canteens?.sites[0].meals ?? 0
      if case .canteens(.monthEnds) = notice.event { months.append(Double(meals - before)) }
      before = meals
    }
    let count = Double(months.count)
    let mean = months.reduce(0, +) / count
    let variance = months.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    #expect(count == 1_200)
    #expect(abs(mean - 22 * 40) < 5 * (22 * 240 / count).squareRoot())
    #expect(abs(variance / (22 * 240) - 1) < 5 * (2.05 / count).squareRoot())
  }

  @Test func `Meals, price, subsidy and sponsors add up every month`() throws {
    let months = (1...12).map { month in
      CivilDate(year: 2013, month: month, day: 1)?.adding(months: 1).adding(days: -1)
    }.compactMap { $0?.description }.joined(separator: ", ")
    let values = Values(
      try SmallDistrict.scenario(
        Self.one + [
          "canteens.sponsors={a: {name: A, community: only, yuan_per_year: 12000}}",
          "canteens.sponsorship.lapse_per_year=0", "promises.beds.dates=[\(months)]",
          "run.until=2013-12-31",
        ]))
    #expect(values.layout.dates.count == 13)
    for month in 1...12 {
      let perDay = values("meals_per_day")[month]
      let meals = (perDay * 22).rounded()
      #expect(meals > 0 && perDay == meals / 22)
      #expect(values("canteens_diners_yuan")[month] == 6 * meals)
      #expect(values("canteens_meal_subsidy_yuan")[month] == 4 * meals)
      #expect(values("canteens_sponsors_yuan")[month] == 1_000)
      #expect(values("canteens_building_yuan")[month] == 0)
    }
  }

  @Test func `A canteen gains what it takes in less what it spends`() throws {
    var run = DistrictRun(try SmallDistrict.scenario(Self.one))
    var before = 0
    while let notice = run.step(until: run.setting.clock.end) {
      guard let site = run.district.canteens?.sites[0] else { return }
      if case .canteens(.monthEnds) = notice.event {
        let gain = Double(3 * (site.meals - before) - 3_000)
        #expect(site.results.last == gain)
      }
      before = site.meals
    }
  }

  @Test func `Every canteen begun is paid for, in the month in which it is begun`() throws {
    let values = Values(
      try SmallDistrict.scenario(
        "canteens.openings_per_year=3", "canteens.building_months=120", "promises={}"))
    #expect(values("canteens_building_yuan") == [0, 300_000, 200_000, 0])
  }
}

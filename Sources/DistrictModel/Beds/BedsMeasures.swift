import Measurement

/// The measures of beds and of waiting for them.
enum BedsMeasures {
  private static func measure(
    _ name: String, _ unit: String, _ english: String, _ chinese: String
  ) -> Measure {
    Measure(name, unit: unit, meaning: LocalizedText(en: english, zh: chinese))
  }

  static let beds = measure(
    "beds", "beds", "beds in the official statistics", "养老床位数（官方口径）")
  static let bedsPerThousand = measure(
    "beds_per_thousand", "beds per 1000 people",
    "beds per thousand elderly people, by the scenario's definition", "每千名老人拥有养老床位数（按方案口径）")
  static let nursingBeds = measure("nursing_beds", "beds", "nursing beds", "护理型床位数")
  static let residents = measure("residents", "people", "people living in homes", "入住老人数")
  static let occupancy = measure("occupancy", "1", "residents over beds", "入住率")
  static let waiting = measure("waiting", "people", "people on the waiting list", "轮候人数")
  static let opened = measure(
    "beds_opened", "beds", "beds opened since the observation before", "本期新增床位")
  static let closed = measure(
    "beds_closed", "beds", "beds closed since the observation before", "本期关停床位")
  static let building = measure(
    "beds_building", "beds", "beds being built, late ones included", "在建床位（含延误）")
  static let applications = measure(
    "applications", "people", "applications since the observation before", "本期申请人数")
  static let admissions = measure(
    "admissions", "people", "people admitted since the observation before", "本期入住人数")
  static let withdrawals = measure(
    "withdrawals", "people", "people who gave up waiting since the observation before", "本期放弃轮候人数")
  static let diedWaiting = measure(
    "deaths_waiting", "people", "people who died on the list since the observation before",
    "本期轮候中去世人数")
  static let transferred = measure(
    "transferred", "people", "residents moved to another home since the observation before",
    "本期整体搬迁人数")
  static let displaced = measure(
    "displaced", "people", "residents of closed homes since the observation before", "本期因关停需安置人数")
  static let diedWaitingSinceStart = measure(
    "deaths_waiting_since_start", "people", "people who died on the list since the start",
    "起始以来轮候中去世人数")
  static let bedYears = measure(
    "bed_years", "bed-years",
    "beds in the official statistics times the years they were there, since the start",
    "起始以来官方口径床位年数")
  static let meanWait = measure(
    "mean_wait_days", "days", "days waited by those admitted since the observation before",
    "本期入住者平均等候天数")
  static let meanWaitSoFar = measure(
    "mean_wait_so_far_days", "days", "days waited so far by those on the list", "在册轮候者已等天数均值")
  static let placedWithin90 = measure(
    "placed_within_90_days", "1",
    "of those whose 90th day on the list fell since the observation before, the share admitted by "
      + "then; those who died or gave up count as not admitted",
    "等候满90天者中90天内入住的比例（去世和放弃者计为未入住）")
  static let isOpen = measure("open", "1", "1 if the home is open", "是否开业（1为是）")
}

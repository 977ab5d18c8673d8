/// Which of two numbers is the better one.
public enum Preference: String, CaseIterable, Hashable, Sendable {
  case higher, lower
}

extension Measure {
  /// What those who plan care would rather see, all else being equal; nil where neither is
  /// better in itself. Assumed: promises are made of more beds and canteens, and waiting,
  /// dying on the list and spending are what plans are to keep low.
  public var preference: Preference? {
    if Self.betterHigher.contains(name) { return .higher }
    if Self.betterLower.contains(name) || name.hasPrefix("district_spending")
      || name.hasPrefix("days_in_breach_")
    {
      return .lower
    }
    return nil
  }

  private static let betterHigher: Set<String> = [
    "admissions", "bed_years", "beds", "beds_opened", "beds_per_thousand", "canteen_coverage",
    "canteen_coverage_people", "canteens", "canteens_opened", "meals_per_day", "nursing_beds",
    "residents", "sponsors",
  ]

  private static let betterLower: Set<String> = [
    "beds_closed", "canteens_closed", "deaths_waiting", "deaths_waiting_since_start", "displaced",
    "mean_wait_days",
    "mean_wait_so_far_days", "sponsors_lapsed", "waiting", "withdrawals",
  ]
}

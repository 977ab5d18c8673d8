/// A community's canteen, or the place for one.
package struct CanteenSite: Sendable {
  package enum Status: UInt8, BitwiseCopyable, Sendable { case none, building, open, closed }

  package var status = Status.none
  /// Mean diners a day; drawn when it first opens.
  package var dinersPerDay = 0.0
  /// Gain or loss of the last months, oldest first.
  package var results: [Double] = []
  /// What sponsors of this community give a month.
  package var sponsorYuanPerMonth = 0.0
  /// Numbers the community's sponsors, so that one who lapses is not taken for another.
  package var contract: UInt16 = 0
  package var hasSponsor = false
  package var openings: UInt32 = 0
  /// Meals since the last observation.
  package var meals = 0

  package init() {}

  func isInTheRed(months: Int) -> Bool {
    results.count >= months && results.reduce(0, +) < 0
  }
}

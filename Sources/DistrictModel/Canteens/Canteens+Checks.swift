import Measurement

extension Canteens {
  /// Strikes the balances of an observation date; the flows are those since the date before.
  mutating func check(_ audit: inout Audit) {
    let open = sites.count { $0.status == .open }
    let sponsors = sites.count { $0.hasSponsor }
    audit.expect(.canteenBalance, of: "district", openCount, toBe: open)
    if let earlier = atLastCheck {
      audit.expect(
        .canteenBalance, of: "district", open, toBe: earlier.open + flows.opened - flows.closed)
      audit.expect(
        .sponsorBalance, of: "district", sponsors,
        toBe: earlier.sponsors + flows.sponsorsFound - flows.sponsorsLapsed)
    }
    atLastCheck = (open, sponsors)
  }

  /// The money booked against the meals served and the canteens begun.
  func check(_ ledger: Ledger, _ audit: inout Audit) {
    let meals = Double(mealsServed)
    let prices = [
      (Account.canteensDiners, meals * scenario.finances.price),
      (.canteensMealSubsidy, Double(mealsSubsidised) * scenario.finances.subsidyPerMeal),
      (.canteensBuilding, Double(begun + begunBesides) * scenario.buildingCost),
    ]
    for (account, yuan) in prices {
      audit.expect(
        .money, of: account.measure.name, fen: ledger.total(of: account), toBe: 100 * yuan,
        within: Double(ledger.bookings(of: account)))
    }
  }
}

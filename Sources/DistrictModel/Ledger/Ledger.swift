package import Measurement

/// The district's books: one for all programmes, so that nothing is counted twice.
///
/// Kept in whole fen, so that sums are exact.
package struct Ledger: Hashable, Sendable {
  private struct Page: Hashable, Sendable {
    /// Fen since the start.
    var total: Int64 = 0
    /// As it was at the last observation.
    var told: Int64 = 0
    /// How many amounts have been booked, each rounded.
    var bookings = 0
  }

  private var pages = Array(repeating: Page(), count: Account.allCases.count)

  package init() {}

  /// Books an amount in yuan, to the nearest fen.
  package mutating func book(_ yuan: Double, to account: Account) {
    let fen = (yuan * 100).rounded(.toNearestOrEven)
    pages[account.rawValue].total &+= Int64(min(max(fen, -9e15), 9e15))
    pages[account.rawValue].bookings += 1
  }

  /// Fen booked since the start.
  package func total(of account: Account) -> Int64 { pages[account.rawValue].total }

  /// How many amounts have been booked since the start.
  package func bookings(of account: Account) -> Int { pages[account.rawValue].bookings }

  package mutating func observe(of district: Subject, into observation: inout some ObservationSink)
  {
    for account in Account.allCases {
      let page = pages[account.rawValue]
      observation.record(account.measure, of: district, Double(page.total &- page.told) / 100)
      pages[account.rawValue].told = page.total
    }
    let paid = Account.allCases.filter(\.isPaidByDistrict).reduce(0) { $0 &+ total(of: $1) }
    observation.record(Self.districtSpending, of: district, Double(paid) / 100)
  }

  private static let districtSpending = Measure(
    "district_spending_total_yuan", unit: "yuan",
    meaning: LocalizedText(
      en: "what the district has paid for homes, residents and canteens since the start",
      zh: "起始以来区财政用于养老机构、入住补贴和幸福餐厅的支出累计"))
}

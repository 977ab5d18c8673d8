package import Measurement

/// The district's books: one for all programmes, so that nothing is counted twice.
///
/// Kept in whole fen, so that sums are exact.
package struct Ledger: Hashable, Sendable {
  /// Fen since the last observation, by account.
  private var sums = Array(repeating: Int64(0), count: Account.allCases.count)
  /// Fen that the district has paid since the start.
  private var districtTotal: Int64 = 0

  package init() {}

  /// Books an amount in yuan, to the nearest fen.
  package mutating func book(_ yuan: Double, to account: Account) {
    let fen = (yuan * 100).rounded(.toNearestOrEven)
    let amount = Int64(min(max(fen, -9e15), 9e15))
    sums[account.rawValue] &+= amount
    if account.isPaidByDistrict { districtTotal &+= amount }
  }

  package mutating func observe(of district: Subject, into observation: inout some ObservationSink)
  {
    for account in Account.allCases {
      observation.record(account.measure, of: district, Double(sums[account.rawValue]) / 100)
      sums[account.rawValue] = 0
    }
    observation.record(Self.districtSpending, of: district, Double(districtTotal) / 100)
  }

  private static let districtSpending = Measure(
    "district_spending_total_yuan", unit: "yuan",
    meaning: LocalizedText(
      en: "what the district has paid for homes, residents and canteens since the start",
      zh: "起始以来区财政用于养老机构、入住补贴和幸福餐厅的支出累计"))
}

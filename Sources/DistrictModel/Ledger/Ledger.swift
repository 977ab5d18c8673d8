package import Measurement

/// The district's books: one for all programmes, so that nothing is counted twice.
///
/// Kept in whole fen, so that sums are exact.
package struct Ledger: Hashable, Sendable {
  /// Fen since the last observation, by account.
  private var sums = Array(repeating: Int64(0), count: Account.allCases.count)

  package init() {}

  /// Books an amount in yuan, to the nearest fen.
  package mutating func book(_ yuan: Double, to account: Account) {
    let fen = (yuan * 100).rounded(.toNearestOrEven)
    sums[account.rawValue] &+= Int64(min(max(fen, -9e17), 9e17))
  }

  package mutating func observe(of district: Subject, into observation: inout some ObservationSink)
  {
    for account in Account.allCases {
      observation.record(account.measure, of: district, Double(sums[account.rawValue]) / 100)
    }
    self = Self()
  }
}

/// What pairing saved, for people to read.
enum ReceiptText {
  /// How many times as many independent replications; a dash where the difference is constant.
  static func factor(_ factor: Double?) -> String {
    factor.map { NumberText.decimal($0, decimals: $0 < 10 ? 1 : 0) } ?? "–"
  }
}

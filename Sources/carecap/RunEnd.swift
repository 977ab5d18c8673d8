import Measurement
import ResultFiles

/// Why a run ended before it was finished, and what is kept of it.
struct RunEnd: Error {
  let reason: any Error
  private let kept: Int
  private let total: Int
  private let unit: RecordedUnit

  /// `kept` of `total` replications or areas wait for `--resume`.
  init(
    _ reason: any Error, kept: Int, of total: Int, _ unit: RecordedUnit = .replication
  ) {
    self.reason = reason
    self.kept = kept
    self.total = total
    self.unit = unit
  }

  /// What is kept, for the user.
  var consequence: LocalizedText {
    if kept == 0 {
      return LocalizedText(en: "nothing was changed", zh: "没有任何改动")
    }
    return LocalizedText(
      en: "\(kept) of \(unit.text(total).english) are kept; the same command with --resume goes on",
      zh: "已保留\(unit.text(total).chinese)中的\(unit.text(kept).chinese)；在同一命令后加 --resume 即可继续")
  }
}

import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import ResultFiles

/// Makes sure that this program goes on exactly where another one stopped.
enum RunCheckpoint {
  /// Repeats the last record of an earlier run, or throws where it differs. Then a changed
  /// model, another processor or another library is found before its numbers are mixed in.
  static func check(
    _ last: ReplicationRecord, of system: DistrictSystem, seed: MasterSeed, directory: String
  ) throws {
    let repeated = try system.replicate(last.replication, seed: seed)
    if let difference = RecordDifference(last, repeated, layout: system.layout) {
      throw ResultFileError.notResumed(
        path: directory,
        .notRepeated(
          LocalizedText(
            en: "in replication \(last.replication) \(difference.text.english)",
            zh: "第\(last.replication)次模拟中\(difference.text.chinese)")))
    }
  }
}

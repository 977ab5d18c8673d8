import DistrictModel
import Measurement
import RandomVariates

/// Traces one replication several times, alone and at once, to find an event that depends on
/// what else the machine does: there must be none.
struct Retracing {
  let system: DistrictSystem
  let seed: MasterSeed
  let replication: Int

  /// What came of it, for the user: the first event in which one of `copies` traces at the
  /// same time parts from a trace that was alone.
  func report(copies: Int) async throws -> LocalizedText {
    let alone = try log()
    var difference: EventDifference?
    try await withThrowingTaskGroup(of: EventDifference?.self) { group in
      for _ in 0..<copies {
        group.addTask { try log().difference(from: alone) }
      }
      for try await found in group {
        guard let found, found.number < difference?.number ?? .max else { continue }
        difference = found
      }
    }
    guard let difference else {
      return LocalizedText(
        en: "traced again, alone and \(copies) at once, replication \(replication) has the same "
          + "\(alone.count) events each time",
        zh: "单独追踪并以\(copies)个同时追踪第\(replication)次模拟，每次的\(alone.count)个事件都相同")
    }
    return difference.text(
      here: LocalizedText(en: "with \(copies) traced at once", zh: "\(copies)个同时追踪时"),
      there: LocalizedText(en: "traced alone", zh: "单独追踪时"))
  }

  private func log() throws -> EventLogRows {
    EventLogRows(try system.trace(replication, seed: seed).events, of: system.setting)
  }
}

import Experimentation
public import Measurement

/// All parts of one run, each at least once.
public struct PartSet: Sendable {
  public let run: RunIdentity
  /// One of each part, in the order of their numbers.
  public let parts: [ResultPart]
  /// Further copies of the same parts.
  private let copies: [ResultPart]

  /// Takes at least one part, in any order. Throws if one is of another run, if two that are
  /// the same part differ, or if one is missing.
  public init(_ given: [ResultPart]) throws(PartError) {
    precondition(!given.isEmpty, "without a part there is no run to merge")
    let first = given[0]
    var parts: [ResultPart] = []
    var copies: [ResultPart] = []
    // Sorting is stable, so it is the first copy given that counts.
    for part in given.sorted(by: { $0.shard.number < $1.shard.number }) {
      if let difference = part.run.difference(from: first.run) {
        throw .ofAnotherRun(path: part.path, other: first.path, difference: difference)
      }
      guard let last = parts.last, last.shard == part.shard else {
        parts.append(part)
        continue
      }
      guard part.records == last.records else {
        throw .contradictory(path: part.path, other: last.path, part.shard)
      }
      copies.append(part)
    }
    let present = Set(parts.map(\.shard.number))
    let missing = (1...first.run.parts).filter { !present.contains($0) }
    guard missing.isEmpty else {
      throw .missing(missing.compactMap { Shard(number: $0, of: first.run.parts) })
    }
    run = first.run
    self.parts = parts
    self.copies = copies
  }

  /// Reads the records of all replications in the order of their numbers.
  ///
  /// As with a single part, nothing may be believed until this has returned.
  public func forEachRecord(
    form: RecordForm, _ body: (ReplicationRecord) throws -> Void
  ) throws {
    for part in parts { try part.forEachRecord(form: form, body) }
    for part in copies { try part.forEachRecord(form: form) { _ in } }
  }
}

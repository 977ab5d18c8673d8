public import Measurement

extension ResultWriter {
  /// Takes up the records that are there already, of an unfinished and then of a finished
  /// run; `body` sees them in the order of their numbers. Comes before the first `append`.
  public mutating func takeUpRecords(_ body: (ReplicationRecord) throws -> Void) throws {
    do {
      if records.count > 0 {
        var reader = try records.makeReader()
        while let record = try reader.next() {
          try replications.add(rows: rows.bytes(of: record))
          try body(record)
        }
      }
      if let finished, finished.replications.count > records.count {
        var reader = try finished.records(layout: layout)
        while let record = try reader.next() {
          guard record.replication >= records.nextReplication else { continue }
          try records.append(record)
          try replications.add(rows: rows.bytes(of: record))
          try body(record)
        }
      }
    } catch let error as RecordFileError {
      throw ResultFileError.notResumed(path: directory, .unreadable(error.text))
    } catch let error as FinishedResultError {
      throw ResultFileError.notResumed(path: directory, .unreadable(error.text))
    }
  }

  /// The finished result at `destination`, if its records are the first of `plan`.
  ///
  /// If they are not, that is an error where they are needed: somebody thinks they are.
  static func finished(
    at destination: ResultDirectory, _ plan: RecordPlan, _ layout: ObservationLayout,
    isNeeded: Bool
  ) throws(ResultFileError) -> FinishedResult? {
    guard try destination.holdsResult() else { return nil }
    let hindrance: ResultFileError.Hindrance
    do throws(FinishedResultError) {
      let result = try FinishedResult(reading: destination.path)
      let count = result.replications.count
      if let difference = plan.difference(
        from: result.provenance, first: result.replications.lowerBound)
      {
        hindrance = .otherRun(difference)
      } else if count > plan.replications.count {
        hindrance = .tooMany(count, wanted: plan.replications.count)
      } else {
        _ = try result.records(layout: layout)
        return result
      }
    } catch {
      hindrance = .unreadable(error.text)
    }
    guard isNeeded else { return nil }
    throw .notResumed(path: destination.path, hindrance)
  }
}

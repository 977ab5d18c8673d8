public import Measurement

extension Experiment {
  /// Runs replications until `precision` is reached, or as many as its schedule allows, and
  /// returns the design of what was run.
  ///
  /// It looks only after numbers of replications that are fixed beforehand, so the workers
  /// have no effect, and the replications are the first of a longer run. Without a precision
  /// all of the design are run. Records and errors are as for `replicate`.
  nonisolated(nonsending)
    public func replicate(
      until precision: inout SequentialPrecision?,
      reporting consume: (ReplicationRecord) throws -> Void
    ) async throws -> ExperimentDesign
  {
    guard var watched = precision else {
      try await replicate(reporting: consume)
      return design
    }
    var last = design.replications.upperBound
    for batch in watched.schedule.batches {
      try await replicate(batch) { record in
        try consume(record)
        watched.append(record)
      }
      last = batch.upperBound
      if watched.isReached { break }
    }
    precision = watched
    return try ExperimentDesign(
      masterSeed: design.masterSeed, replications: 1...last, workers: design.workers)
  }
}

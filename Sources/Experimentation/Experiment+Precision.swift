public import Measurement

extension Experiment {
  /// Runs replications until `precision` is reached, or as many as its schedule allows, and
  /// returns the design of what was run.
  ///
  /// It looks only after numbers of replications that are fixed beforehand, so the workers
  /// have no effect, and the replications are the first of a longer run. Without a precision
  /// all of the design are run. The precision has taken up what an earlier run has left, which
  /// are the replications before those of the design, and has not come to its end by them.
  /// Records and errors are as for `replicate`.
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
    let first = design.replications.lowerBound
    for batch in watched.schedule.batches where batch.upperBound >= first {
      try await replicate(max(batch.lowerBound, first)...batch.upperBound) { record in
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

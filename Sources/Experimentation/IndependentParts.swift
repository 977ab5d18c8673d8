/// Work in parts that do not bear on each other, such as the areas of a country.
public struct IndependentParts: Sendable {
  public let count: Int
  /// How many parts are worked on at the same time; it has no effect on any result.
  public let workers: Int

  /// - Precondition: `count` is not negative and `workers` is positive.
  public init(count: Int, workers: Int) {
    precondition(count >= 0 && workers > 0, "parts need workers")
    self.count = count
    self.workers = workers
  }

  /// Works on every part, and hands the results to `consume` in the order of the parts,
  /// where the caller runs.
  ///
  /// At most four results for each worker wait for an earlier part, so memory does not grow
  /// with the number of parts. Throws what `consume` throws, and `CancellationError` if the
  /// task is cancelled; each stops the rest.
  nonisolated(nonsending)
    public func run<Value: Sendable>(
      _ work: @escaping @Sendable (Int) -> Value, consume: (Int, Value) throws -> Void
    ) async throws
  {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
      var nextToStart = 0
      var nextToDeliver = 0
      var running = 0
      // Looked up by number only; its order reaches nobody.
      var finished: [Int: Value] = [:]
      while nextToDeliver < count {
        try Task.checkCancellation()
        while running < workers, nextToStart < count, nextToStart - nextToDeliver < 4 * workers {
          let part = nextToStart
          nextToStart += 1
          running += 1
          group.addTask {
            try Task.checkCancellation()
            return (part, work(part))
          }
        }
        if let value = finished.removeValue(forKey: nextToDeliver) {
          try consume(nextToDeliver, value)
          nextToDeliver += 1
        } else if let (part, value) = try await group.next() {
          running -= 1
          finished[part] = value
        }
      }
    }
  }
}

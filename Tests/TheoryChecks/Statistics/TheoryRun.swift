/// Runs the experiments of the catalogue.
package enum TheoryRun {
  /// Runs the experiments that are wanted, several at a time, and judges each check
  /// at the significance it has among all. Each is shown to `didFinish` when it is done.
  package static func report(
    _ effort: Effort, where isWanted: (TheoryExperiment) -> Bool = { _ in true },
    didFinish: (TheoryReport.Row) -> Void = { _ in }
  ) async throws -> TheoryReport {
    let all = try TheoryCatalogue.experiments()
    let significance = Significance.ofEach(of: all.reduce(0) { $0 + $1.checks.count })
    let wanted = all.filter(isWanted)
    let rows = try await withThrowingTaskGroup(of: (Int, TheoryReport.Row).self) { group in
      for (index, experiment) in wanted.enumerated() {
        group.addTask {
          let clock = ContinuousClock()
          var results: [TheoryResult] = []
          let duration = try clock.measure {
            results = try experiment.results(effort, significance: significance)
          }
          let row = TheoryReport.Row(
            family: experiment.family, system: experiment.system,
            seconds: duration / .seconds(1), results: results)
          return (index, row)
        }
      }
      var rows: [TheoryReport.Row?] = wanted.map { _ in nil }
      for try await (index, row) in group {
        didFinish(row)
        rows[index] = row
      }
      return rows.compactMap { $0 }
    }
    return TheoryReport(rows: rows, significance: significance)
  }
}

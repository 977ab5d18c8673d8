import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import ScenarioDefinition
import ScenarioFiles
import StudyDefinition

/// Runs a scenario at the points of a study, on all workers at once.
///
/// The points are divided into stretches of replications, so that few points keep many
/// workers busy; how has no effect on any number.
struct StudyRun: Sendable {
  let variants: ScenarioVariants
  let layout: ObservationLayout
  let sources: SourceTexts
  let points: [StudyPoint]
  let seed: MasterSeed
  let workers: Int

  private static let replicationsAtATime = 20

  var replicationCount: Int { points.reduce(0) { $0 + $1.replications.count } }

  private struct Stretch: Sendable {
    let point: Int
    let replications: ClosedRange<Int>
    let isLast: Bool
  }

  /// Runs every point; `keep` picks what is needed of a replication, and `consume` is given
  /// what was picked at each point, in the order of points and replications.
  nonisolated(nonsending)
    func run<Kept: Sendable>(
      keeping keep: @escaping @Sendable (ReplicationRecord) -> Kept, advance: (Int) -> Void,
      consume: (Int, [Kept]) throws -> Void
    ) async throws
  {
    let stretches = stretches
    var gathered: [Kept] = []
    try await IndependentParts(count: stretches.count, workers: workers).run { number in
      let stretch = stretches[number]
      return Result {
        let system = try self.system(at: self.points[stretch.point])
        return try stretch.replications.map { keep(try system.replicate($0, seed: self.seed)) }
      }
    } consume: { number, result in
      let stretch = stretches[number]
      gathered += try result.get()
      advance(stretch.replications.count)
      if stretch.isLast {
        try consume(stretch.point, gathered)
        gathered.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Makes sure that every point can be run; costs as much as reading the scenario anew.
  func check(point: Int) throws(ScenarioLoadError) {
    _ = try system(at: points[point])
  }

  private func system(at point: StudyPoint) throws(ScenarioLoadError) -> DistrictSystem {
    let system = try variants.system(changing: point.changes)
    guard system.layout.isComparable(to: layout) else {
      let place = point.changes.first?.place ?? SourcePlace(file: "", line: 1, column: 1)
      let diagnostic = Diagnostic(
        StudyProblem.otherNumbers, at: place, path: point.changes.first?.path ?? "")
      throw .invalid([diagnostic], sources: sources)
    }
    return system
  }

  private var stretches: [Stretch] {
    points.enumerated().flatMap { number, point in
      stride(
        from: point.replications.lowerBound, through: point.replications.upperBound,
        by: Self.replicationsAtATime
      ).map { first in
        let last = min(first + Self.replicationsAtATime - 1, point.replications.upperBound)
        return Stretch(
          point: number, replications: first...last,
          isLast: last == point.replications.upperBound)
      }
    }
  }
}

extension ObservationLayout {
  /// Whether the numbers at the same place mean the same; the level of a promise may differ.
  fileprivate func isComparable(to other: ObservationLayout) -> Bool {
    dates == other.dates && columns == other.columns
      && promises.map(\.identifier) == other.promises.map(\.identifier)
      && promises.map(\.dates) == other.promises.map(\.dates)
  }
}

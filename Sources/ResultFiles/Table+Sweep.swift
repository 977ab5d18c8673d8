import Experimentation
import Measurement

/// The tables of a sweep, which have a column for each figure that changes.
extension Table {
  /// The number of a point and the values of the factors there.
  private static func point(_ factors: [SweepColumn]) -> [Field] {
    [Field(name: "point", kind: .integer, description: "The point, counted from 1.", minimum: 1)]
      + factors.map {
        Field(
          name: $0.name, kind: $0.isNumeric ? .number : .string,
          description: "The value of \($0.path) at the point.")
      }
  }

  static func sweep(_ factors: [SweepColumn]) -> Table {
    Table(
      name: "sweep", title: "Measures at each point",
      description: """
        What the replications at each point together say. All points live through the same \
        chances, so differences between points are surer than the intervals suggest.
        """,
      audience: .people,
      fields: point(factors) + [
        .date,
        Field(name: "place", kind: .string, description: "The place, as in places.csv."),
        .measure, .unit,
      ] + Field.estimate.prefix(5) + Field.estimate.suffix(1),
      primaryKey: ["point", "date", "place", "measure"],
      references: [.measure, .subject("place")], rows: nil)
  }

  static func sweepTargets(_ factors: [SweepColumn]) -> Table {
    Table(
      name: "sweep_targets", title: "Targets at each point",
      description: "In how many replications each target is met at each point.",
      audience: .people,
      fields: point(factors) + [
        .target,
        Field(name: "date", kind: .date, description: "The date by which the target is set."),
        .replicationCount,
      ] + Field.probability("Share of the replications in which the target is met on the date."),
      primaryKey: ["point", "target", "date"], references: [.target], rows: nil)
  }
}

/// A column of a sweep's result: a figure that changes.
public struct SweepColumn: Hashable, Sendable {
  public let name: String
  /// The keys that lead to the figure in the scenario.
  public let path: String
  public let isNumeric: Bool

  public init(name: String, path: String, isNumeric: Bool) {
    self.name = name
    self.path = path
    self.isNumeric = isNumeric
  }
}

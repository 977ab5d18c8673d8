import Experimentation
import Measurement

extension Table.Field {
  static let scenario = Self(
    name: "scenario", kind: .string, description: "The name of the scenario.")

  static let date = Self(
    name: "date", kind: .date, description: "The day at whose end the number was taken.")

  static let target = Self(
    name: "target", kind: .string, description: "The target, as in target_definitions.csv.")

  static let measure = Self(
    name: "measure", kind: .string, description: "The measure, as in measures.csv.")

  static let unit = Self(
    name: "unit", kind: .string, description: "The unit of the measure; 1 for a share.")

  static let kind = Self(
    name: "kind", kind: .string, description: "What kind of thing it is about.",
    choices: Subject.Kind.allCases.map(\.rawValue))

  static let replication = Self(
    name: "replication", kind: .integer,
    description: "The number of the replication, counted from 1.", minimum: 1)

  static let replicationCount = Self(
    name: "n", kind: .integer, description: "Number of replications.", unit: "replications",
    minimum: 1)

  /// A share of the replications with its 95 % interval.
  static func probability(_ description: String) -> [Self] {
    [
      Self(name: "probability", kind: .number, description: description),
      Self(
        name: "ci95_low", kind: .number,
        description: "Lower end of the 95 % interval of the probability (Wilson 1927).",
        isRequired: false),
      Self(
        name: "ci95_high", kind: .number,
        description: "Upper end of the 95 % interval of the probability (Wilson 1927).",
        isRequired: false),
    ].map { field in
      var field = field
      (field.unit, field.minimum, field.maximum) = ("1", 0, 1)
      return field
    } + [
      Self(
        name: "note", kind: .string,
        description: """
          Why there is no interval: fewer than 15 replications on one side. at_most: only \
          ci95_high is stated, an exact bound that holds in at least 97.5 of 100 cases (Clopper & \
          Pearson 1934); at_least: the same for ci95_low.
          """, isRequired: false, choices: ["at_most", "at_least"])
    ]
  }

  /// Why the number beside it has no interval.
  static let absence = Self(
    name: "note", kind: .string,
    description: """
      Why there is no interval. few: too few replications have such a number; constant: it is the \
      same in all of them; skewed: n is at most 25 times the squared skewness (Cochran 1977); tied: \
      too many numbers are equal.
      """, isRequired: false, choices: IntervalAbsence.allCases.map(\.rawValue))

  /// The columns of an estimate; numbers are in the unit of the row.
  static let estimate: [Self] =
    [
      Self(
        name: "n", kind: .integer, description: "Number of replications that have such a number.",
        unit: "replications", minimum: 0)
    ]
    + [
      ("mean", "Mean."),
      ("ci95_low", "Lower end of its 95 % interval (Student's t); empty where note says why."),
      ("ci95_high", "Upper end of its 95 % interval (Student's t); empty where note says why."),
      ("sd", "Standard deviation over the replications, with n - 1; empty if n < 2."),
    ].map { Self(name: $0, kind: .number, description: $1, isRequired: false) }
    + Quantiles.levels.map { level in
      let percent = Int((100 * level).rounded())
      return Self(
        name: percent < 10 ? "q0\(percent)" : "q\(percent)", kind: .number,
        description: "\(percent) % quantile (Hyndman & Fan 1996, definition 7).", isRequired: false)
    } + [absence]
}

extension Table.Reference {
  static let measure = Self(field: "measure", table: "measures", tableField: "measure")
  static let target = Self(field: "target", table: "target_definitions", tableField: "target")

  static func subject(_ field: String) -> Self {
    Self(field: field, table: "places", tableField: "identifier")
  }
}

import Experimentation
import Measurement

extension Table {
  /// All tables of a result, in the order in which they are listed.
  static let all = [
    summary, quantiles, facilities, communities, waiting, targets, targetDates, replications,
    fingerprints,
    places, measures, targetDefinitions,
  ]

  static let summary = summaryTable(
    "summary", of: [.district, .street], as: "place", title: "The district and its streets",
    description: "What the replications together say about the district and each street.")

  static let quantiles = Table(
    name: "quantiles", title: "Quantiles of the district and its streets",
    description: "The quantiles of summary.csv with their intervals.",
    audience: .people,
    fields: [
      .scenario, .date,
      Field(name: "place", kind: .string, description: "What it is about, as in places.csv."),
      .measure, .unit,
      Field(
        name: "level", kind: .number, description: "The share of futures below the quantile.",
        unit: "1", minimum: 0, maximum: 1),
      .replicationCount,
      Field(
        name: "quantile", kind: .number,
        description: "The quantile (Hyndman & Fan 1996, definition 7)."),
      Field(
        name: "ci95_low", kind: .number,
        description: """
          Lower end of its 95 % interval, between order statistics (Nyblom 1992); empty where note \
          says why.
          """, isRequired: false),
      Field(
        name: "ci95_high", kind: .number,
        description: "Upper end of its 95 % interval; empty where note says why.",
        isRequired: false),
      .absence,
    ],
    primaryKey: ["scenario", "date", "place", "measure", "level"],
    references: [.measure, .subject("place")],
    rows: { outcome, _ in quantiles(of: outcome) })

  static let facilities = summaryTable(
    "facilities", of: [.facility], as: "facility", title: "Facilities",
    description: "What the replications together say about each facility.")

  static let communities = summaryTable(
    "communities", of: [.community], as: "community", title: "Communities",
    description: "What the replications together say about each community.")

  static let waiting = summaryTable(
    "waiting", of: [.waitingClass], as: "class", title: "Waiting classes",
    description: "What the replications together say about each class of people who wait.")

  static let targets = Table(
    name: "targets", title: "Targets at their dates",
    description: "In how many replications each target is met on its dates.",
    audience: .people,
    fields: [
      .scenario, .target,
      Field(name: "date", kind: .date, description: "The date by which the target is set."),
      .replicationCount,
    ] + Field.probability("Share of the replications in which the target is met on the date."),
    primaryKey: ["scenario", "target", "date"], references: [.target],
    rows: { outcome, _ in targets(of: outcome) })

  static let targetDates = Table(
    name: "target_dates", title: "When targets are first met",
    description: """
      For each target, in how many replications it was first met on or before the end of each \
      month of the horizon; then one row without a date for those in which it was never met.
      """,
    audience: .people,
    fields: [
      .scenario, .target,
      Field(
        name: "outcome", kind: .string,
        description: "What is counted: met on or before the date, or never within the horizon.",
        choices: TargetOutcome.allCases.map(\.rawValue)),
      Field(
        name: "date", kind: .date, description: "The end of a month, or of the horizon.",
        isRequired: false),
      .replicationCount,
      Field(
        name: "count", kind: .integer,
        description: "Number of replications with this outcome.", unit: "replications", minimum: 0),
    ]
      + Field.probability(
        "Share of the replications with this outcome; cumulative over the dates."),
    primaryKey: ["scenario", "target", "outcome", "date"], references: [.target],
    rows: { targetDates(of: $0, horizon: $1) })

  static let replications = Table(
    name: "replications", title: "Replications",
    description: "The numbers of every replication, as they came.",
    audience: .programs,
    fields: [
      .scenario, .replication, .date,
      Field(name: "place", kind: .string, description: "The place, as in places.csv."), .measure,
      Field(
        name: "value", kind: .number,
        description: "The number; empty where this replication has no such number.",
        isRequired: false),
    ],
    primaryKey: ["scenario", "replication", "date", "place", "measure"],
    references: [.measure, .subject("place")],
    rows: nil)

  static let fingerprints = Table(
    name: "fingerprints", title: "Fingerprints",
    description: "A hash over the events of every replication; equal for equal replications.",
    audience: .programs,
    fields: [
      .scenario, .replication,
      Field(
        name: "fingerprint", kind: .string, description: "The hash in hexadecimal digits.",
        pattern: "[0-9a-f]{16}"),
      Field(
        name: "events", kind: .integer, description: "Number of events.", unit: "events", minimum: 0
      ),
    ],
    primaryKey: ["scenario", "replication"],
    rows: { outcome, _ in fingerprints(of: outcome) })

  static let places = Table(
    name: "places", title: "Names of places",
    description: "The places, facilities and waiting classes to which the other tables refer.",
    audience: .people,
    fields: [
      .kind,
      Field(name: "identifier", kind: .string, description: "What stands in the other tables."),
      Field(name: "name_en", kind: .string, description: "Its name in English."),
      Field(name: "name_zh", kind: .string, description: "Its name in Chinese."),
    ],
    primaryKey: ["kind", "identifier"],
    rows: { outcome, _ in places(of: outcome.layout) })

  static let measures = Table(
    name: "measures", title: "Measures",
    description: "The measures to which the other tables refer.",
    audience: .people,
    fields: [
      .kind, .measure, .unit,
      Field(name: "meaning_en", kind: .string, description: "What it says, in English."),
      Field(name: "meaning_zh", kind: .string, description: "What it says, in Chinese."),
    ],
    primaryKey: ["kind", "measure"],
    rows: { outcome, _ in measures(of: outcome.layout) })

  static let targetDefinitions = Table(
    name: "target_definitions", title: "Definitions of targets",
    description: "The targets: a measure of the district at or above a level.",
    audience: .people,
    fields: [
      .target,
      Field(name: "name_en", kind: .string, description: "Its name in English."),
      Field(name: "name_zh", kind: .string, description: "Its name in Chinese."),
      .measure, .unit,
      Field(name: "level", kind: .number, description: "The level, in the unit."),
    ],
    primaryKey: ["target"],
    rows: { outcome, _ in targetDefinitions(of: outcome.layout) })

  private static func summaryTable(
    _ name: String, of kinds: Set<Subject.Kind>, as subject: String, title: String,
    description: String
  ) -> Table {
    Table(
      name: name, title: title, description: description, audience: .people,
      fields: [
        .scenario, .date,
        Field(name: subject, kind: .string, description: "What it is about, as in places.csv."),
        .measure, .unit,
      ] + Field.estimate,
      primaryKey: ["scenario", "date", subject, "measure"],
      references: [.measure, .subject(subject)],
      rows: { outcome, _ in estimates(of: kinds, in: outcome) })
  }
}

/// What a row of `target_dates.csv` counts.
enum TargetOutcome: String, CaseIterable {
  case reachedByDate = "reached_by_date"
  case notReachedWithinHorizon = "not_reached_within_horizon"
}

import Experimentation
import Measurement

/// The tables of a comparison of places for the next site.
extension Table {
  static let rollOuts = Table(
    name: "rollouts", title: "The district under each roll-out",
    description: "What the district comes to by the end under each roll-out, in the same futures.",
    audience: .people,
    fields: [
      .rollOut,
      Field(
        name: "next", kind: .string,
        description: "The community that is next by the rule at the start; empty if none is.",
        isRequired: false),
      .measure, .unit,
      Field(
        name: "n", kind: .integer, description: "Replications that have the number.",
        unit: "replications", minimum: 0),
    ]
      + numbers([
        ("mean", "Mean."),
        ("ci95_low", "Lower end of its 95 % interval (Student's t); empty where note says why."),
        ("ci95_high", "Upper end of its 95 % interval; empty where note says why."),
      ]) + [
        .absence,
        Field(
          name: "against", kind: .string,
          description: "The roll-out of the scenario, to which the difference is taken."),
      ]
      + numbers([
        ("mean_difference", "Mean difference to it, future by future."),
        ("difference_low", "Lower end of its 95 % interval (paired t)."),
        ("difference_high", "Upper end of its 95 % interval."),
      ]),
    primaryKey: ["rollout", "measure"], references: [.measure], rows: nil)

  static let siteRanks = Table(
    name: "ranking", title: "The communities in order",
    description: """
      The communities without a canteen, in the order of what one more canteen does there under \
      each roll-out.
      """,
    audience: .people,
    fields: [
      .rollOut,
      Field(
        name: "rank", kind: .integer, description: "From 1, by the mean of the measure in `by`.",
        minimum: 1),
      Field(
        name: "rank_low", kind: .integer,
        description: """
          The best rank that the community may have in truth; those of all communities under a \
          roll-out hold together with 95 % confidence (Mogstad and others 2024).
          """, minimum: 1),
      Field(
        name: "rank_high", kind: .integer, description: "The worst such rank.", minimum: 1),
      Field(name: "by", kind: .string, description: "The measure by which they are in order."),
      Field(name: "community", kind: .string, description: "The community, as in places.csv."),
      Field(name: "street", kind: .string, description: "Its street, as in places.csv."),
      Field(
        name: "elderly", kind: .integer, description: "Its elderly residents at the start.",
        unit: "people", minimum: 0),
      .replicationCount,
    ]
      + shares([
        ("open_at_end", "the one more canteen serves at the end"),
        ("never_closed", "it serves at the end and has never been closed"),
      ]),
    primaryKey: ["rollout", "community"],
    references: [.subject("community"), .subject("street")], rows: nil)

  static let siteEffects = Table(
    name: "one_more", title: "One canteen more",
    description: """
      What one more canteen, begun at the start in a community, changes in the district by the \
      end, in the same futures with it and without.
      """,
    audience: .people,
    fields: [
      .rollOut,
      Field(name: "community", kind: .string, description: "The community, as in places.csv."),
      .measure, .unit,
      Field(
        name: "n", kind: .integer,
        description: "Replications that have the number with the canteen and without.",
        unit: "replications", minimum: 0),
    ]
      + numbers([
        ("without_mean", "Mean without it."), ("with_mean", "Mean with it."),
        ("mean_difference", "With it less without it."),
        ("ci95_low", "Lower end of its 95 % interval (paired t); empty where note says why."),
        ("ci95_high", "Upper end of its 95 % interval; empty where note says why."),
      ]) + [.absence],
    primaryKey: ["rollout", "community", "measure"],
    references: [.measure, .subject("community")], rows: nil)

  private static func numbers(_ fields: [(String, String)]) -> [Field] {
    fields.map { Field(name: $0, kind: .number, description: $1, isRequired: false) }
  }

  private static func shares(_ fields: [(String, String)]) -> [Field] {
    fields.flatMap { name, what in
      [
        Field(
          name: name, kind: .number, description: "Share of the replications in which \(what).",
          unit: "1", minimum: 0, maximum: 1),
        Field(
          name: name + "_low", kind: .number,
          description: "Lower end of its 95 % interval (Wilson 1927), or a bound.",
          isRequired: false, unit: "1", minimum: 0, maximum: 1),
        Field(
          name: name + "_high", kind: .number,
          description: "Upper end of its 95 % interval (Wilson 1927), or a bound.",
          isRequired: false, unit: "1", minimum: 0, maximum: 1),
        Field(
          name: name + "_note", kind: .string,
          description: """
            Why there is no interval: fewer than 15 replications on one side; then one bound is \
            stated, which holds in at least 97.5 of 100 cases (Clopper & Pearson 1934).
            """, isRequired: false, choices: ["at_most", "at_least"]),
      ]
    }
  }
}

extension Table.Field {
  fileprivate static let rollOut = Self(
    name: "rollout", kind: .string,
    description: "How the canteens go on: no_further, or the rule by which they are begun.")
}

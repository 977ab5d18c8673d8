import Experimentation
import Measurement

/// The tables of a comparison of plans.
extension Table {
  static let comparison = Table(
    name: "comparison", title: "Plans against the baseline",
    description: """
      What each plan changes against the baseline, from the same futures under both: numbers of \
      a replication are compared with those of the same replication.
      """,
    audience: .people,
    fields: [
      .plan, .baseline, .date, .kind,
      Field(name: "place", kind: .string, description: "What it is about, as in places.csv."),
      .measure, .unit,
      Field(
        name: "n", kind: .integer, description: "Replications that have the number under both.",
        unit: "replications", minimum: 0),
      Field(
        name: "missing", kind: .integer,
        description: "Replications that have not, and are left out.", unit: "replications",
        minimum: 0),
    ]
      + numbers(
        [
          ("baseline_mean", "Mean under the baseline."),
          ("plan_mean", "Mean under the plan."),
          ("mean_difference", "Mean of plan less baseline."),
          ("ci95_low", "Lower end of its 95 % interval (paired t); empty where note says why."),
          ("ci95_high", "Upper end of its 95 % interval; empty where note says why."),
        ] + jointLimits)
      + [.absence]
      + numbers([
        ("p_higher", "Share of the replications in which the plan has the higher number."),
        ("p_higher_low", "Lower end of its 95 % interval, or the bound if it stands alone."),
        ("p_higher_high", "Upper end of its 95 % interval, or the bound if it stands alone."),
        ("p_lower", "Share of the replications in which the plan has the lower number."),
        ("p_lower_low", "Lower end of its 95 % interval, or the bound if it stands alone."),
        ("p_lower_high", "Upper end of its 95 % interval, or the bound if it stands alone."),
      ])
      + [
        Field(
          name: "better", kind: .string,
          description: "Whether the higher or the lower number is better; empty if neither.",
          isRequired: false, choices: [Preference.higher, .lower].map(\.rawValue))
      ]
      + numbers([
        ("p_better", "Share in which the plan is better: p_higher or p_lower, as better says.")
      ]) + receipt + controlled,
    primaryKey: ["plan", "date", "kind", "place", "measure"],
    references: [.measure, .subject("place"), .plan], rows: nil)

  static let targetComparison = Table(
    name: "target_comparison", title: "Targets: plans against the baseline",
    description: "In how many of the same replications each target is met under both plans.",
    audience: .people,
    fields: [
      .plan, .baseline, .target,
      Field(name: "date", kind: .date, description: "The date by which the target is set."),
      .replicationCount,
    ]
      + [
        ("both", "Replications in which it is met under both."),
        ("only_plan", "Replications in which it is met under the plan only."),
        ("only_baseline", "Replications in which it is met under the baseline only."),
        ("neither", "Replications in which it is met under neither."),
      ].map {
        Field(name: $0, kind: .integer, description: $1, unit: "replications", minimum: 0)
      }
      + numbers(
        [
          ("baseline_probability", "Share in which it is met under the baseline."),
          ("plan_probability", "Share in which it is met under the plan."),
          ("difference", "Plan less baseline."),
          ("ci95_low", "Lower end of its 95 % interval (Tango 1998); empty where note says why."),
          ("ci95_high", "Upper end of its 95 % interval; empty where note says why."),
        ] + jointLimits) + [.absence] + receipt,
    primaryKey: ["plan", "target", "date"], references: [.target, .plan], rows: nil)

  static let plans = Table(
    name: "plans", title: "Plans", description: "The plans that are compared.", audience: .people,
    fields: [
      Field(name: "plan", kind: .string, description: "The name in the other tables."),
      Field(
        name: "role", kind: .string, description: "The first is what the others are held against.",
        choices: ["baseline", "plan"]),
      Field(name: "name_en", kind: .string, description: "Its name in English."),
      Field(name: "name_zh", kind: .string, description: "Its name in Chinese."),
      Field(name: "source", kind: .string, description: "The scenario or result it was read from."),
      Field(
        name: "resolved", kind: .string,
        description: "The file with the scenario in one piece, as it was run."),
    ],
    primaryKey: ["plan"], rows: nil)

  private static let jointLimits = [
    (
      "joint95_low",
      "Lower end of the interval that covers for all plans together (Bonferroni)."
    ),
    ("joint95_high", "Upper end of that interval; the same as ci95 for a single plan."),
  ]

  private static let receipt =
    numbers([
      ("correlation", "Correlation of plan and baseline; empty if either is constant."),
      (
        "replications_saved",
        """
        How many times as many replications independent runs would need for an interval as narrow: \
        (Var A + Var B) / Var (A - B); empty if the difference is constant.
        """
      ),
    ]) + [
      Field(
        name: "pairing", kind: .string,
        description: "hurts: independent runs would have told the difference more exactly.",
        isRequired: false, choices: ["helps", "hurts"])
    ]

  private static let controlled = numbers([
    (
      "controlled_difference",
      """
      Mean difference with the help of a control, the beds of the projects that have opened by \
      the date, whose mean is known; empty if no project differs between the plans, or some \
      replications lack the number.
      """
    ),
    ("controlled_low", "Lower end of its 95 % interval (jackknife)."),
    ("controlled_high", "Upper end of its 95 % interval (jackknife)."),
    (
      "controlled_joint_low",
      "Lower end of the interval that covers for all plans together (Bonferroni)."
    ),
    ("controlled_joint_high", "Upper end of that interval."),
    (
      "controlled_replications_saved",
      """
      How many times as many replications independent runs would need for an interval as narrow \
      as by pairing and control.
      """
    ),
  ])

  private static func numbers(_ fields: [(String, String)]) -> [Field] {
    fields.map { Field(name: $0, kind: .number, description: $1, isRequired: false) }
  }
}

extension Table.Field {
  static let plan = Self(name: "plan", kind: .string, description: "The plan, as in plans.csv.")

  static let baseline = Self(
    name: "baseline", kind: .string, description: "What it is held against, as in plans.csv.")
}

extension Table.Reference {
  static let plan = Self(field: "plan", table: "plans", tableField: "plan")
}

/// The tables of a study of plans.
extension Table {
  /// Every plan that was sampled, with a column for each decision.
  static func plans(decisions: [String]) -> Table {
    let own = decisions.map {
      Field(name: $0, kind: .string, description: "What the plan has for this decision.")
    }
    return Table(
      name: "plan", title: "Plans tried",
      description: "What each plan that was sampled showed of each goal, by phase of the study.",
      audience: .people,
      fields: own + [
        Field(
          name: "phase", kind: .string, description: "In which part of the study.",
          choices: ["search", "certificate", "frontier"]),
        Field(name: "goal", kind: .string, description: "The goal, as in question.yaml."),
        Field(
          name: "statistic", kind: .string, description: "What is estimated.",
          choices: ["probability", "mean"]),
        Field(
          name: "n", kind: .integer, description: "Number of replications.", unit: "replications",
          minimum: 0),
        Field(
          name: "estimate", kind: .number, description: "The estimate; empty without numbers.",
          isRequired: false),
        Field(
          name: "ci95_low", kind: .number,
          description: "Lower end of its 95 % interval (Wilson 1927; of a mean Student's t).",
          isRequired: false),
        Field(
          name: "ci95_high", kind: .number, description: "Upper end of its 95 % interval.",
          isRequired: false),
        Field(
          name: "verdict", kind: .string, description: "What the study made of the plan."),
      ],
      primaryKey: decisions + ["phase", "goal"], rows: nil)
  }

  static let planCertificate = Table(
    name: "certificate", title: "Certificate",
    description: """
      What is claimed of plans, tested on fresh replications; Holm's adjustment (1979) over all \
      statements.
      """,
    audience: .people,
    fields: [
      Field(name: "plan", kind: .string, description: "The plan."),
      Field(name: "claim", kind: .string, description: "What is claimed of it."),
      Field(
        name: "first_replication", kind: .integer,
        description: "The number of the first fresh replication.", minimum: 1),
      Field(
        name: "replications", kind: .integer, description: "How many there are.",
        unit: "replications", minimum: 0),
      Field(
        name: "p", kind: .number,
        description: "The probability of such evidence if the claim were wrong.", minimum: 0,
        maximum: 1),
      Field(
        name: "p_adjusted", kind: .number, description: "The same, all statements together.",
        minimum: 0, maximum: 1),
      Field(
        name: "established", kind: .string, description: "Whether the claim is established.",
        choices: ["yes", "no"]),
      Field(
        name: "replications_needed", kind: .integer,
        description: "About how many would establish it if the estimates were the truth.",
        isRequired: false, unit: "replications", minimum: 1),
    ],
    primaryKey: ["plan", "claim"], rows: nil)
}

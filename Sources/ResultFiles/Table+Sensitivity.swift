import Experimentation
import Measurement
import SensitivityAnalysis

/// The tables of a sensitivity study.
extension Table {
  private static let output = Field(
    name: "output", kind: .string, description: "The answer, as in outputs.csv.")
  private static let parameter = Field(
    name: "parameter", kind: .string, description: "The parameter, as in parameters.csv.")
  private static let rank = Field(
    name: "rank", kind: .integer, description: "The parameter's rank, 1 for the largest part.",
    minimum: 1)
  private static let references = [
    Reference(field: "output", table: "outputs", tableField: "output"),
    Reference(field: "parameter", table: "parameters", tableField: "parameter"),
  ]

  private static func numbers(_ fields: [(name: String, description: String)]) -> [Field] {
    fields.map {
      Field(name: $0.name, kind: .number, description: $0.description, isRequired: false)
    }
  }

  private static func ranking(
    _ name: String, title: String, description: String, fields: [(String, String)]
  ) -> Table {
    Table(
      name: name, title: title, description: description, audience: .people,
      fields: [output, rank, parameter] + numbers(fields), primaryKey: ["output", "parameter"],
      references: references, rows: nil)
  }

  static let tornado = ranking(
    "tornado", title: "One parameter at a time",
    description: """
      The mean answer where one parameter is at its 5 % and at its 95 % quantile and all others \
      are at their medians; the difference is taken replication by replication.
      """,
    fields: [
      ("mean_at_low", "Mean answer at the low value."),
      ("mean_at_high", "Mean answer at the high value."),
      ("difference", "High minus low."), ("ci95_low", "Lower end of its 95 % interval."),
      ("ci95_high", "Upper end of its 95 % interval."),
    ])

  static let screening = ranking(
    "screening", title: "Elementary effects",
    description: """
      Morris 1991 and Campolongo and others 2007: the change of the answer over the middle nine \
      tenths of a parameter's range, from many places.
      """,
    fields: [
      ("mu_star", "Mean of the absolute effects."),
      ("ci95_low", "Lower end of its 95 % interval (bootstrap)."),
      ("ci95_high", "Upper end of its 95 % interval (bootstrap)."), ("mu", "Mean effect."),
      ("sigma", "Standard deviation of the effects, without what chance adds."),
      ("noise", "What chance alone gives an effect; a mu_star below it means nothing."),
    ])

  static let indices = ranking(
    "indices", title: "Sobol' indices",
    description: """
      Shares of the variance of the expected answer: first-order (Saltelli and others 2010) and \
      total (Jansen 1999), without what chance leaves in the means; estimates may lie a little \
      outside 0 to 1.
      """,
    fields: [
      ("first", "First-order index."), ("first_ci95_low", "Lower end of its 95 % interval."),
      ("first_ci95_high", "Upper end of its 95 % interval."), ("total", "Total index."),
      ("total_ci95_low", "Lower end of its 95 % interval."),
      ("total_ci95_high", "Upper end of its 95 % interval."),
    ])

  static let mainEffects = ranking(
    "main_effects", title: "Main effects",
    description: """
      Shares of the variance of the expected answer that each parameter explains on its own, \
      from classes of points (McKay 1995); estimates may lie a little outside 0 to 1.
      """,
    fields: [
      ("share", "The share."), ("ci95_low", "Lower end of its 95 % interval (jackknife)."),
      ("ci95_high", "Upper end of its 95 % interval (jackknife)."),
    ])

  static let layers = Table(
    name: "layers", title: "What chance does, and what is not known",
    description: "The variance of the answer in two layers.", audience: .people,
    fields: [output]
      + numbers([
        ("mean", "Mean over both layers."),
        ("unknown_variance", "Variance of the expected answer over the parameters."),
        ("unknown_variance_ci95_low", "Lower end of its 95 % interval."),
        ("unknown_variance_ci95_high", "Upper end of its 95 % interval."),
        ("chance_variance", "Mean variance between replications for known parameters."),
        ("chance_variance_ci95_low", "Lower end of its 95 % interval."),
        ("chance_variance_ci95_high", "Upper end of its 95 % interval."),
        ("unknown_share", "The first variance as a share of both."),
        ("unknown_share_ci95_low", "Lower end of its 95 % interval."),
        ("unknown_share_ci95_high", "Upper end of its 95 % interval."),
      ]), primaryKey: ["output"], references: [references[0]], rows: nil)

  static func points(_ parameters: [String]) -> Table {
    Table(
      name: "points", title: "Answers at each point",
      description: "The points of the design, and the mean answer at each.", audience: .people,
      fields: [
        Field(name: "point", kind: .integer, description: "Counted from 1.", minimum: 1)
      ]
        + parameters.map {
          Field(name: $0, kind: .number, description: "The value of the parameter \($0).")
        } + [output, .replicationCount]
        + numbers([
          ("mean", "Mean of the replications."),
          ("sd", "Standard deviation over the replications, with n - 1; empty if n < 2."),
        ]), primaryKey: ["point", "output"], references: [references[0]], rows: nil)
  }

  static let outputs = Table(
    name: "outputs", title: "Outputs", description: "The answers that were asked for.",
    audience: .people,
    fields: [
      output,
      Field(name: "name_en", kind: .string, description: "What it is, in English."),
      Field(name: "name_zh", kind: .string, description: "What it is, in Chinese."), .unit,
    ], primaryKey: ["output"], rows: nil)

  static let parameters = Table(
    name: "parameters", title: "Parameters", description: "What is not known for sure.",
    audience: .people,
    fields: [
      parameter,
      Field(name: "name_en", kind: .string, description: "What it is, in English."),
      Field(name: "name_zh", kind: .string, description: "What it is, in Chinese."),
      Field(name: "paths", kind: .string, description: "The figures that have its value."),
    ]
      + numbers([
        ("q05", "5 % quantile of its distribution."), ("q50", "Median."),
        ("q95", "95 % quantile."),
      ]), primaryKey: ["parameter"], rows: nil)
}

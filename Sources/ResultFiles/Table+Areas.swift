/// The tables of a run over areas.
extension Table {
  static let areas = Table(
    name: "areas", title: "Areas and their totals",
    description: """
      What each replication showed in each area. The totals of a prefecture (the first four \
      characters of the area code), a province (the first two) and the country stand behind \
      their last area.
      """,
    audience: .programs,
    fields: [
      Field(
        name: "level", kind: .string, description: "An area, or the total of several.",
        choices: AreaLevel.allCases.map(\.rawValue)),
      Field(
        name: "area_code", kind: .string,
        description: "The code of the area, or how the codes in the total begin; empty for all.",
        isRequired: false),
      Field(
        name: "area_name", kind: .string, description: "The name of the area; empty for totals.",
        isRequired: false),
      .replication, .date,
      Field(name: "measure", kind: .string, description: "The measure, as in measures.csv."),
      Field(
        name: "value", kind: .integer, description: "Its value, in its unit.", minimum: 0),
    ],
    primaryKey: ["level", "area_code", "replication", "date", "measure"],
    references: [.measure], rows: nil)

  static let areaMeasures = Table(
    name: "measures", title: "Measures", description: "What the measures mean.", audience: .people,
    fields: [
      Field(name: "measure", kind: .string, description: "The name of the measure."), .unit,
      Field(name: "meaning_en", kind: .string, description: "What it means, in English."),
      Field(name: "meaning_zh", kind: .string, description: "What it means, in Chinese."),
    ],
    primaryKey: ["measure"], rows: nil)
}

import Measurement

/// Something observed that a promise could hang on: whether a home is open, or how many came,
/// died or gave up by then.
struct DriverCandidate {
  let name: LocalizedText
  /// The home, where it is about one.
  let facility: String?
  let measure: String
  private let indices: [Int]

  /// What comes before beds and canteens rather than with them; flows are added up.
  private static let flows: [(measure: String, name: LocalizedText)] = [
    ("turned_sixty", LocalizedText(en: "people turning 60 until then", zh: "此前累计满60岁人数")),
    ("deaths", LocalizedText(en: "deaths until then", zh: "此前累计死亡人数")),
    ("moved_in", LocalizedText(en: "people moving in until then", zh: "此前累计迁入人数")),
    ("moved_out", LocalizedText(en: "people moving out until then", zh: "此前累计迁出人数")),
    ("beds_closed", LocalizedText(en: "beds closed until then", zh: "此前累计关停床位")),
    ("canteens_closed", LocalizedText(en: "canteens closed until then", zh: "此前累计关停餐厅数")),
    ("sponsors_lapsed", LocalizedText(en: "sponsors who gave up until then", zh: "此前累计退出冠名企业数")),
  ]

  /// The number; NaN where the replication has none.
  func number(in record: ReplicationRecord) -> Double {
    indices.reduce(0) { $0 + record.values[$1] }
  }

  /// All that the layout has, up to its date `date`.
  static func all(in layout: ObservationLayout, until date: Int) -> [DriverCandidate] {
    layout.columns.enumerated().compactMap { column, what in
      let (subject, measure) = (what.subject, what.measure.name)
      if subject.kind == .facility, measure == "open" {
        return DriverCandidate(
          name: LocalizedText(
            en: "whether “\(subject.name.english)” [\(subject.identifier)] is open then",
            zh: "“\(subject.name.chinese)”［\(subject.identifier)］届时是否开业"),
          facility: subject.identifier, measure: measure,
          indices: [layout.index(date: date, column: column)])
      }
      guard subject.kind == .district, let flow = flows.first(where: { $0.measure == measure })
      else { return nil }
      // What the first observation counts lies before the start.
      return DriverCandidate(
        name: flow.name, facility: nil, measure: measure,
        indices: (0...date).dropFirst().map { layout.index(date: $0, column: column) })
    }
  }
}

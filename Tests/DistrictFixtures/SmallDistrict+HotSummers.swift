package import DistrictModel
import ScenarioFiles

extension SmallDistrict {
  /// The scenario with hot summers, written as the YAML of `people.hot_summers`, and with some
  /// figures changed.
  package static func scenario(hotSummers: String, _ changes: [String] = []) throws
    -> DistrictScenario
  {
    let migration = "  migration:\n"
    let summers = "  hot_summers: \(hotSummers)\n"
    var document = try ScenarioLoader().load(
      text: text.replacing(migration, with: summers + migration), name: "hot-district.yaml")
    for change in changes { document = try document.applying(change) }
    return try definition(document.root)
  }
}

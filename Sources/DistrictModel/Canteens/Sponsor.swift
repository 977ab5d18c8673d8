import Measurement
import ScenarioDefinition

/// An enterprise that gives its name and money to a community's home-care station.
package struct Sponsor: Hashable, Sendable {
  /// The index of the community.
  package let community: Int
  package let yuanPerYear: Double

  static func read(_ section: SectionReader, communities: [String]) -> [Sponsor] {
    let sponsors = section.entries(
      "sponsors", meaning: LocalizedText(en: "sponsoring enterprises at the start", zh: "起始时冠名企业")
    ).map { _, row in
      let community = row.reference(
        "community", to: communities, what: LocalizedText(en: "community", zh: "社区"),
        meaning: LocalizedText(en: "the community it sponsors", zh: "冠名的社区"))
      _ = row.localizedText(
        "name", meaning: LocalizedText(en: "name of the enterprise", zh: "企业名称"))
      return Sponsor(
        community: communities.firstIndex(of: community) ?? 0,
        yuanPerYear: row.number(
          "yuan_per_year", unit: .yuanPerYear, in: 0...1e9,
          meaning: LocalizedText(en: "what it gives a year", zh: "年资助额")))
    }
    // They would lapse together, as one contract.
    var sponsored: Set<Int> = []
    for sponsor in sponsors where !sponsored.insert(sponsor.community).inserted {
      guard communities.indices.contains(sponsor.community) else { continue }
      let community = communities[sponsor.community]
      section.report(
        DistrictProblem(
          en: "the community '\(community)' has two sponsors; write one with the sum of both",
          zh: "社区“\(community)”有两家冠名企业；请合并为一家"),
        at: "sponsors")
    }
    return sponsors
  }
}

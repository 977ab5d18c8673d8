package import Measurement
package import ScenarioDefinition

/// The district's streets and communities, each in the order of its identifiers.
package struct Geography: Hashable, Sendable {
  package let district: Subject
  package let streets: [Street]
  package let communities: [Community]
  /// The communities' shares of the district's elderly, in their order.
  private let shares: GuideTable

  package init(reading section: SectionReader) {
    district = Subject(
      .district, identifier: "district",
      name: section.localizedText(
        "name", meaning: LocalizedText(en: "name of the district", zh: "区的名称")))
    streets = section.entries(
      "streets", meaning: LocalizedText(en: "streets and towns", zh: "街道和镇")
    ).map { Street(identifier: $0.identifier, name: Self.name(of: $0.section)) }
    let streetIdentifiers = streets.map(\.identifier)
    communities = section.entries(
      "communities", meaning: LocalizedText(en: "communities and villages", zh: "社区和村")
    ).map { identifier, entry in
      let street = entry.reference(
        "street", to: streetIdentifiers, what: Street.word,
        meaning: LocalizedText(en: "the street it belongs to", zh: "所属街道"))
      return Community(
        identifier: identifier, name: Self.name(of: entry),
        street: streetIdentifiers.firstIndex(of: street) ?? 0,
        weight: entry.number(
          "elderly_weight", unit: .weight, in: 0...1e9,
          meaning: LocalizedText(
            en: "elderly people, relative to the other communities", zh: "老年人口的相对权重")))
    }
    let total = communities.reduce(0) { $0 + $1.weight }
    Self.check(streets, communities, total: total, section)
    var running = 0.0
    shares = GuideTable(
      ends: communities.map { community in
        running += community.weight
        return total > 0 ? running / total : 0
      })
  }

  private static func check(
    _ streets: [Street], _ communities: [Community], total: Double, _ section: SectionReader
  ) {
    if !(total > 0) {
      section.report(
        DistrictProblem(
          en: "there must be at least one community with elderly people",
          zh: "至少要有一个有老年人的社区"),
        at: "communities")
    }
    if communities.count > Int(UInt16.max) {
      section.report(
        DistrictProblem(
          en: "there are \(communities.count) communities; at most \(UInt16.max) are possible",
          zh: "共有\(communities.count)个社区，最多只能有\(UInt16.max)个"),
        at: "communities")
    }
    // The tables tell places apart by their identifiers alone.
    var taken: Set = ["district"]
    for identifier in streets.map(\.identifier) + communities.map(\.identifier)
    where !taken.insert(identifier).inserted {
      section.report(
        DistrictProblem(
          en: "'\(identifier)' names two places; the district, its streets and communities need "
            + "identifiers of their own",
          zh: "“\(identifier)”标识了两处地方；区、街道、社区的标识不能重复"),
        at: "communities")
    }
  }

  private static func name(of section: SectionReader) -> LocalizedText {
    section.localizedText("name", meaning: LocalizedText(en: "its name", zh: "名称"))
  }

  /// The community at a position from 0 up to 1 along the district's elderly.
  package func community(at position: Double) -> Int { shares.share(at: position) }
}

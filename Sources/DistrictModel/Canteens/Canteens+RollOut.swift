package import CivilCalendar

extension Canteens {
  /// The community that gets the next canteen under the rule, by the people who lived there at
  /// the end of a day; nil if each has one, or had one. Communities alike in everything are
  /// taken in the order of their names.
  package func nextCommunity(_ people: borrowing People, on day: CivilDate) -> Int? {
    let candidates = sites.indices.filter { sites[$0].status == .none }
    guard let first = candidates.first else { return nil }
    let shares = scenario.rule == .worstServedFirst ? servedShares(people, on: day) : []
    func rank(_ index: Int) -> (Double, Int) {
      let elderly = people.census.residents(ofCommunity: index, on: day)
      return switch scenario.rule {
      case .mostElderlyFirst: (0, elderly)
      case .sponsorsFirst: (sites[index].hasSponsor ? 1 : 0, elderly)
      case .worstServedFirst: (-shares[geography.communities[index].street], elderly)
      }
    }
    return candidates.dropFirst().reduce(first) { rank($0) < rank($1) ? $1 : $0 }
  }

  /// For each street, the share of its elderly in communities with a canteen, one being
  /// built included.
  private func servedShares(_ people: borrowing People, on day: CivilDate) -> [Double] {
    var served = Array(repeating: 0, count: geography.streets.count)
    var all = served
    for (index, community) in geography.communities.enumerated() {
      let elderly = people.census.residents(ofCommunity: index, on: day)
      all[community.street] += elderly
      if sites[index].status == .open || sites[index].status == .building {
        served[community.street] += elderly
      }
    }
    return zip(served, all).map { $1 > 0 ? Double($0) / Double($1) : 1 }
  }
}

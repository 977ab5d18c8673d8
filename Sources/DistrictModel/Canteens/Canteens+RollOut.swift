extension Canteens {
  /// The community that gets the next canteen under the rule; nil if each has one, or
  /// had one. Communities alike in everything are taken in the order of their names.
  package func nextCommunity(_ people: borrowing People) -> Int? {
    let candidates = sites.indices.filter { sites[$0].status == .none }
    guard let first = candidates.first else { return nil }
    let shares = scenario.rule == .worstServedFirst ? servedShares(people) : []
    func rank(_ index: Int) -> (Double, Int) {
      let elderly = people.residents(ofCommunity: index)
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
  private func servedShares(_ people: borrowing People) -> [Double] {
    var served = Array(repeating: 0, count: geography.streets.count)
    var all = served
    for (index, community) in geography.communities.enumerated() {
      let elderly = people.residents(ofCommunity: index)
      all[community.street] += elderly
      if sites[index].status == .open || sites[index].status == .building {
        served[community.street] += elderly
      }
    }
    return zip(served, all).map { $1 > 0 ? Double($0) / Double($1) : 1 }
  }
}

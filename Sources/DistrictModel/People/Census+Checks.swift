extension Census {
  /// Strikes the balances of an observation date.
  func check(date: Int, _ audit: inout Audit) {
    checkCounts(date: date, &audit)
    guard date > 0 else { return }
    for sex in Sex.allCases {
      let flows = flows(date: date, sex)
      audit.expect(
        .populationBalance, of: "\(sex)", people(date: date, sex),
        toBe: people(date: date - 1, sex) + flows.turnedSixty + flows.movedIn - flows.deaths
          - flows.movedOut)
    }
  }

  private func people(date: Int, _ sex: Sex) -> Int {
    Track.allCases.reduce(0) { sum, track in
      AgeGroups.firstAges.indices.reduce(sum) {
        $0 + count(date: date, track: track, sex: sex, group: $1)
      }
    }
  }

  private func checkCounts(date: Int, _ audit: inout Audit) {
    let headcount = headcount(on: dates[date])
    var byAge = SIMD2<Int>()
    for track in Track.allCases {
      for sex in Sex.allCases {
        for group in AgeGroups.firstAges.indices {
          let count = count(date: date, track: track, sex: sex, group: group)
          if track.isRegistered { byAge.x += count }
          if track.isResident { byAge.y += count }
        }
      }
    }
    var byCommunity = SIMD2<Int>()
    for community in 0..<layout.communityCount {
      byCommunity.x += registered(date: date, community: community)
      byCommunity.y += self.residents(date: date, community: community)
    }
    let byState = CareState.allCases.reduce(0) { $0 + self.residents(date: date, in: $1) }
    let (registered, residents) = (headcount.registered, headcount.residents)
    audit.expect(.populationCounts, of: "registered by age", byAge.x, toBe: registered)
    audit.expect(.populationCounts, of: "registered by community", byCommunity.x, toBe: registered)
    audit.expect(.populationCounts, of: "residents by age", byAge.y, toBe: residents)
    audit.expect(.populationCounts, of: "residents by community", byCommunity.y, toBe: residents)
    audit.expect(.populationCounts, of: "residents by care state", byState, toBe: residents)
  }
}

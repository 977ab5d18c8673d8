/// People who compete for beds as a birth–death process from empty on; without impatience
/// whoever finds no bed gives up at once.
struct CompetitionForBeds {
  let law: BirthDeathLaw
  let beds: Int
  let people: Int
  /// The rate at which each who is at home applies.
  let applying: Double

  struct Means {
    var residents = 0.0
    var waiting = 0.0
    var admissions = 0.0
    var withdrawals = 0.0
  }

  /// Means at the end, and of what has happened until then, integrated by Simpson's rule.
  func means(after time: Double, impatience: Double) -> Means {
    let steps = 400
    var now = [1.0] + Array(repeating: 0, count: law.births.count - 1)
    var means = Means()
    for step in 0...steps {
      let weight = step == 0 || step == steps ? 1.0 : step % 2 == 1 ? 4 : 2
      let share = weight * time / Double(steps) / 3
      for (state, probability) in now.enumerated() {
        let rates = self.rates(state, impatience: impatience)
        means.admissions += share * probability * rates.admission
        means.withdrawals += share * probability * rates.withdrawal
      }
      if step < steps { now = law.probabilities(after: time / Double(steps), from: now) }
    }
    for (state, probability) in now.enumerated() {
      means.residents += probability * Double(min(state, beds))
      means.waiting += probability * Double(max(state - beds, 0))
    }
    return means
  }

  private func rates(
    _ state: Int, impatience: Double
  ) -> (admission: Double, withdrawal: Double) {
    let applications = Double(people - state) * applying
    if state < beds { return (applications, 0) }
    if impatience == 0 { return (0, applications) }
    let waiting = Double(state - beds)
    // Somebody who leaves a full home makes room for one who waits.
    return (waiting > 0 ? law.deaths[beds] : 0, waiting * impatience)
  }
}

import RandomVariates

/// A birth–death process on 0, 1, … up to a last state.
struct BirthDeathLaw: Sendable {
  let births: [Double]
  /// `deaths[n]` leads from n to n - 1; the first is 0.
  let deaths: [Double]

  init(states: Int, birth: (Int) -> Double, death: (Int) -> Double) {
    births = (0..<states).map { $0 + 1 < states ? birth($0) : 0 }
    deaths = (0..<states).map { $0 > 0 ? death($0) : 0 }
  }

  /// The stationary probabilities, by detailed balance.
  var stationary: [Double] {
    var weights = [1.0]
    for state in 1..<births.count {
      weights.append(weights[state - 1] * births[state - 1] / deaths[state])
    }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// The probabilities after `time`, from certain ones before, by uniformisation (Jensen,
  /// "Markoff chains as an aid in the study of Markoff processes", 1953), in steps in
  /// which about 20 events are due.
  func probabilities(after time: Double, from start: [Double]) -> [Double] {
    let rate = zip(births, deaths).reduce(0) { max($0, $1.0 + $1.1) }
    let steps = max((rate * time / 20).rounded(.up), 1)
    var probabilities = start
    for _ in 0..<Int(steps) {
      probabilities = step(mean: rate * time / steps, rate: rate, from: probabilities)
    }
    return probabilities
  }

  private func step(mean: Double, rate: Double, from start: [Double]) -> [Double] {
    var term = start
    var weight = 1.0
    var sum = start
    var total = 1.0
    for event in 1...200 {
      term = jump(term, rate: rate)
      weight *= mean / Double(event)
      total += weight
      for state in sum.indices { sum[state] += weight * term[state] }
    }
    return sum.map { $0 / total }
  }

  private func jump(_ before: [Double], rate: Double) -> [Double] {
    before.indices.map { state in
      var after = before[state] * (1 - (births[state] + deaths[state]) / rate)
      if state > 0 { after += before[state - 1] * births[state - 1] / rate }
      if state + 1 < before.count { after += before[state + 1] * deaths[state + 1] / rate }
      return after
    }
  }
}

extension [Double] {
  /// The mean of the index with these probabilities.
  var meanIndex: Double { enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } }

  /// The index at which the cumulative probability exceeds a uniform.
  func index(at uniform: Double) -> Int {
    var rest = uniform
    for (index, probability) in enumerated() {
      if rest < probability { return index }
      rest -= probability
    }
    return count - 1
  }
}

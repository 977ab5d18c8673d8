/// How a budget of replications is best divided among systems of which the best is sought.
///
/// Chen, Lin, Yücesan & Chick (2000), "Simulation budget allocation for further enhancing the
/// efficiency of ordinal optimization", Discrete Event Dynamic Systems 10, 251-270: of the rest
/// in proportion to (standard deviation / distance from the best)², and of the best, standard
/// deviation × √Σ(share / standard deviation)². It takes the systems for independent.
enum BudgetAllocation {
  /// The share of each system, together 1; nil if there is nothing to be learnt, because no
  /// number varies.
  ///
  /// - Parameter means: larger is better.
  static func shares(means: [Double], variances: [Double]) -> [Double]? {
    guard let highest = means.max(), let best = means.firstIndex(of: highest) else { return nil }
    // Systems with the mean of the best would take everything. They are told apart with what a
    // distance of a hundredth of the largest deviation or distance would take.
    let scale = zip(means, variances).map { max(highest - $0, $1.squareRoot()) }.max() ?? 0
    guard scale > 0, variances.contains(where: { $0 > 0 }) else { return nil }
    var weights = zip(means, variances).map { mean, variance in
      let distance = max(highest - mean, scale / 100)
      return variance / (distance * distance)
    }
    weights[best] = 0
    let rest = zip(weights, variances).reduce(0) { sum, pair in
      pair.1 > 0 ? sum + pair.0 * pair.0 / pair.1 : sum
    }
    // Rivals that never vary leave only the best to be observed.
    weights[best] = rest > 0 ? (variances[best] * rest).squareRoot() : variances[best]
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : nil
  }

  /// How many replications each system gets next, `increment` together, so that the counts come
  /// as near to the shares as they can without taking any back.
  static func increments(shares: [Double], counts: [Int], increment: Int) -> [Int] {
    let total = Double(counts.reduce(0, +) + increment)
    let wanted = zip(shares, counts).map { max(0, $0 * total - Double($1)) }
    let sum = wanted.reduce(0, +)
    guard sum > 0 else { return counts.map { _ in 0 } }
    let exact = wanted.map { $0 / sum * Double(increment) }
    var given = exact.map { Int($0) }
    // Largest remainders; of equal ones the first.
    let order = exact.indices.sorted {
      let (first, second) = (
        exact[$0] - exact[$0].rounded(.down), exact[$1] - exact[$1].rounded(.down)
      )
      return (second, $0) < (first, $1)
    }
    for index in order.prefix(increment - given.reduce(0, +)) { given[index] += 1 }
    return given
  }
}

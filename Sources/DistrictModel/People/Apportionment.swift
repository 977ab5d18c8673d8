/// Whole numbers in proportion to weights.
package enum Apportionment {
  /// Parts that add up to `total`, by the method of largest remainders (Hamilton);
  /// equal remainders go to the earlier part.
  package static func largestRemainder(_ total: Int, weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    let exact = weights.map { Double(total) * ($0 / sum) }
    var parts = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted {
      let first = exact[$0] - exact[$0].rounded(.down)
      let second = exact[$1] - exact[$1].rounded(.down)
      return first == second ? $0 < $1 : first > second
    }
    let missing = total - parts.reduce(0, +)
    for index in order.prefix(max(missing, 0)) { parts[index] += 1 }
    return parts
  }
}

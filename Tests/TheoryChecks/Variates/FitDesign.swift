import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A distribution to be held against draws from it: moments, classes, tails.
struct FitDesign: Sendable {
  struct Tail: Sendable {
    let limit: Double
    let isUpper: Bool
    let mass: Double

    func contains(_ value: Double) -> Bool { isUpper ? value > limit : value <= limit }
  }

  /// Counted in each tail.
  private static let masses = [1e-3, 1e-4]

  let name: String
  let mean: Double
  let variance: Double
  /// Upper limits of all classes but the last, ascending.
  let limits: [Double]
  let probabilities: [Double]
  let tails: [Tail]
  let draw: @Sendable (inout RandomStreams) -> Double

  init(_ name: String, _ distribution: Distribution) {
    self.name = name
    mean = distribution.mean
    variance = distribution.variance
    let cumulative =
      [1e-4, 1e-3] + (1...99).map { Double($0) / 100 } + [0.999, 0.9999]
    limits = cumulative.map { Self.quantile(distribution, $0) }
    probabilities = zip(cumulative + [1], [0] + cumulative).map { $0 - $1 }
    let (low, high) = (limits[0..<2], limits.suffix(2))
    tails =
      zip(low.reversed(), Self.masses).map { Tail(limit: $0, isUpper: false, mass: $1) }
      + zip(high, Self.masses).map { Tail(limit: $0, isUpper: true, mass: $1) }
    draw = { $0.sample(distribution) }
  }

  /// Classes of a fifth of a standard deviation, as far as each has a ten-thousandth of all.
  init(_ name: String, _ distribution: CountDistribution) {
    self.name = name
    mean = distribution.mean
    variance = distribution.variance
    let deviation = distribution.variance.squareRoot()
    var limits: [Double] = []
    var probabilities: [Double] = []
    var below = 0.0
    for step in -25...50 {
      let limit = (distribution.mean + Double(step) * 0.2 * deviation).rounded(.down)
      let cumulative = distribution.cumulativeProbability(Int(limit))
      guard cumulative - below >= 1e-4, 1 - cumulative >= 1e-4 else { continue }
      limits.append(limit)
      probabilities.append(cumulative - below)
      below = cumulative
    }
    self.limits = limits
    self.probabilities = probabilities + [1 - below]
    tails = Self.masses.flatMap { mass in Self.tails(distribution, mass: mass) }
    draw = { Double($0.sampleCount(distribution)) }
  }

  /// The tails of a count nearest to a mass, where there are any of about that mass.
  private static func tails(_ distribution: CountDistribution, mass: Double) -> [Tail] {
    let deviation = distribution.variance.squareRoot()
    let first = Int(max(distribution.mean - 8 * deviation, 0))
    let last = Int(distribution.mean + 40 * deviation) + 3
    let step = max((last - first) / 100_000, 1)
    var tails: [Tail] = []
    for isUpper in [false, true] {
      let all = stride(from: first, to: last, by: step).map { count in
        let below = distribution.cumulativeProbability(count)
        return Tail(limit: Double(count), isUpper: isUpper, mass: isUpper ? 1 - below : below)
      }
      let nearest = all.filter { $0.mass > mass / 3 && $0.mass < mass * 3 }
        .min { abs(log($0.mass / mass)) < abs(log($1.mass / mass)) }
      if let nearest { tails.append(nearest) }
    }
    return tails
  }

  /// The least value whose cumulative probability is `p` or more, by bisection of all
  /// numbers that a Double can be.
  private static func quantile(_ distribution: Distribution, _ p: Double) -> Double {
    var low = rank(max(distribution.support.lowerBound, -1e300))
    var high = rank(min(distribution.support.upperBound, 1e300))
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if distribution.cumulativeProbability(number(middle)) < p {
        low = middle
      } else {
        high = middle
      }
    }
    return number(high)
  }

  private static func rank(_ number: Double) -> Int64 {
    let bits = Int64(bitPattern: number.magnitude.bitPattern) / 4
    return number < 0 ? -bits : bits
  }

  private static func number(_ rank: Int64) -> Double {
    let size = Double(bitPattern: UInt64(rank.magnitude) * 4)
    return rank < 0 ? -size : size
  }

  /// The class of a value.
  func index(of value: Double) -> Int {
    var low = 0
    var high = limits.count
    while low < high {
      let middle = (low + high) / 2
      if limits[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Survival under a rate that is constant within each completed year of age.
enum PiecewiseRate {
  static func survival(
    from first: Double, to last: Double, rate: (_ age: Double) -> Double
  ) -> Double {
    var age = first
    var cumulative = 0.0
    while age < last {
      let next = min(age.rounded(.down) + 1, last)
      cumulative += rate(age) * (next - age)
      age = next
    }
    return exp(-cumulative)
  }
}

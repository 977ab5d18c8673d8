import CGSLRandist
import RandomVariates

/// Two exponentials for each customer and nothing else: what no simulation of
/// these customers can do without.
enum Exponentials {
  /// As the queue draws them: two of the four uniforms of a block, 64 customers ahead.
  @inline(never)
  static func block(customers: Int) -> Int64 {
    var draws = CustomerDraws(gap: 1.25)
    var sum: Int64 = 0
    for customer in 0..<UInt64(customers) {
      let draw = draws.draw(customer: customer)
      sum &+= draw.gap &+ draw.service
    }
    return sum
  }

  /// From the same streams by way of `sample`.
  @inline(never)
  static func sampled(customers: Int) throws -> Int64 {
    var streams = RandomStreams(seed: MasterSeed(1), replication: 0)
    let source = RandomSource("benchmark: customer")
    let gap = try Distribution.exponential(mean: 1.25 * CustomerDraws.unit)
    let service = try Distribution.exponential(mean: CustomerDraws.unit)
    var sum: Int64 = 0
    for customer in 0..<UInt64(customers) {
      streams.begin(source, entity: EntityKey(customer))
      sum &+= Int64(streams.sample(gap)) &+ Int64(streams.sample(service))
    }
    return sum
  }

  /// By GSL's own `gsl_ran_exponential` from GSL's own Mersenne Twister, which has
  /// no keyed streams.
  @inline(never)
  static func library(customers: Int) -> Int64 {
    guard let generator = unsafe cgslrandist_mersenne_twister() else { return 0 }
    defer { unsafe gsl_rng_free(generator) }
    var sum: Int64 = 0
    for _ in 0..<customers {
      let gap = unsafe gsl_ran_exponential(generator, 1.25 * CustomerDraws.unit)
      let service = unsafe gsl_ran_exponential(generator, CustomerDraws.unit)
      sum &+= Int64(gap) &+ Int64(service)
    }
    return sum
  }
}

internal import CGSL
public import CRandomStream

/// All random numbers of one replication.
///
/// A number is a function of the master seed, the replication, what it is for,
/// whom it belongs to, the how-manieth occasion of that it is, and its place
/// among the numbers drawn there. It depends on nothing else: not on the order
/// of events, nor on other entities. What happens to one person under two plans
/// is therefore compared with the same luck (Klein et al., "Noise-free
/// comparison of stochastic agent-based simulations using common random
/// numbers", 2024).
///
/// The words come from Philox4x64-10 with the seed as key and the rest as
/// counter. Draw by draw, ``uniform()`` and every ``sample(_:)`` consume the
/// same sequence of words.
///
/// The streams cannot be copied: a copy would repeat the original's numbers,
/// and so correlate what the model assumes independent.
@safe
public struct RandomStreams: ~Copyable {
  @usableFromInline let key: crandom_key
  @usableFromInline let replication: UInt64
  private let generator: UnsafeMutablePointer<gsl_rng>
  @usableFromInline let state: UnsafeMutablePointer<crandom_state>

  /// The streams of one replication, at the beginning of the stream of a source
  /// without a name. Say ``begin(_:entity:occurrence:)`` before you draw.
  ///
  /// - Precondition: `replication` is not negative.
  public init(seed: MasterSeed, replication: Int) {
    precondition(replication >= 0, "replications count from 0, and this is \(replication)")
    self.init(
      key: crandom_key(word0: seed.low, word1: seed.high), replication: UInt64(replication))
  }

  private init(key: crandom_key, replication: UInt64) {
    precondition(GSLErrors.areReturned)
    guard
      let generator = unsafe crandom_new_generator(),
      let state = unsafe crandom_state_of(generator)
    else { fatalError("no memory for a random number generator") }
    self.key = key
    self.replication = replication
    unsafe self.generator = generator
    unsafe self.state = state
    begin(RandomSource(""), entity: EntityKey(0))
  }

  /// The streams of the same replication once more, at the beginning of the stream of a source
  /// without a name: for a run that branches off, never for use beside the original.
  public init(of other: borrowing RandomStreams) {
    self.init(key: other.key, replication: other.replication)
  }

  deinit { unsafe gsl_rng_free(generator) }

  /// The counter of the first block of a stream. A block has four words, and a
  /// stream 2³² blocks before it runs into that of the next occurrence.
  @inlinable @inline(__always)
  func counter(
    _ source: RandomSource, _ entity: EntityKey, _ occurrence: UInt32
  ) -> crandom_block {
    crandom_block(
      word0: UInt64(occurrence) << 32, word1: entity.word, word2: source.word, word3: replication)
  }

  /// Goes to the first number of one stream.
  @inlinable
  public mutating func begin(
    _ source: RandomSource, entity: EntityKey, occurrence: UInt32 = 0
  ) {
    unsafe crandom_begin(state, key, counter(source, entity, occurrence))
  }

  /// The next word of the stream: 64 independent bits.
  @inlinable
  public mutating func word() -> UInt64 {
    unsafe crandom_next_word(state)
  }

  /// The next uniform: ((w >> 12) + ½) × 2⁻⁵² for a word w, which lies strictly
  /// between 0 and 1.
  @inlinable
  public mutating func uniform() -> Double {
    crandom_open_unit(word())
  }

  /// The first four words of a stream, without moving the current position.
  ///
  /// For the decisions that everybody comes to: ten rounds of Philox in
  /// registers, no call and no memory.
  @inlinable @inline(__always)
  public func words(
    _ source: RandomSource, entity: EntityKey, occurrence: UInt32 = 0
  ) -> RandomWords {
    let block = crandom_philox(counter(source, entity, occurrence), key)
    return RandomWords(
      first: block.word0, second: block.word1, third: block.word2, fourth: block.word3)
  }

  /// The uniforms of four words, each as ``uniform()`` makes it.
  @inlinable @inline(__always)
  public static func uniforms(of words: RandomWords) -> SIMD4<Double> {
    SIMD4(
      crandom_open_unit(words.first), crandom_open_unit(words.second),
      crandom_open_unit(words.third), crandom_open_unit(words.fourth))
  }

  /// The first four uniforms of a stream, without moving the current position.
  @inlinable @inline(__always)
  public func uniforms(
    _ source: RandomSource, entity: EntityKey, occurrence: UInt32 = 0
  ) -> SIMD4<Double> {
    Self.uniforms(of: words(source, entity: entity, occurrence: occurrence))
  }
}

extension RandomStreams {
  /// A value of the distribution.
  ///
  /// Families with a simple inverse take one uniform, and their value is a
  /// monotone function of it; gamma and beta take as many as GSL's rejection
  /// needs; a constant takes none.
  public mutating func sample(_ distribution: Distribution) -> Double {
    let value =
      switch distribution {
      case .constant(let constant): constant.value
      case .uniform(let family): family.quantile(uniform())
      case .triangular(let family): family.quantile(uniform())
      case .exponential(let family): family.value(at: uniform())
      case .weibull(let family): family.value(at: uniform())
      case .lognormal(let family): family.quantile(uniform())
      case .normal(let family): family.quantile(uniform())
      case .gamma(let family): unsafe gsl_ran_gamma(generator, family.shape, family.scale)
      case .beta(let family):
        unsafe family.value(at: gsl_ran_beta(generator, family.alpha, family.beta))
      case .empirical(let table): table.quantile(uniform())
      case .quantiles(let table): table.quantile(uniform())
      }
    return GSLErrors.checked(value)
  }

  /// A count of the distribution. A constant and a certain outcome take no
  /// uniforms.
  public mutating func sampleCount(_ distribution: CountDistribution) -> Int {
    switch distribution {
    case .constant(let constant): constant.value
    case .poisson(let family): poisson(mean: family.mean)
    case .negativeBinomial(let family) where family.mean == 0: 0
    case .negativeBinomial(let family):
      poisson(mean: family.poissonMean(unsafe gsl_ran_gamma(generator, family.dispersion, 1)))
    case .binomial(let family): binomial(family)
    }
  }

  private mutating func poisson(mean: Double) -> Int {
    precondition(mean >= 0 && mean <= 4e9, "a mean of \(mean) is too much for 32 bits")
    if mean < PoissonRejection.leastMean {
      return mean == 0 ? 0 : Int(unsafe gsl_ran_poisson(generator, mean))
    }
    let rejection = PoissonRejection(mean: mean)
    while true {
      let first = uniform()
      if let count = rejection.count(first, uniform()) { return count }
    }
  }

  private mutating func binomial(_ family: CountDistribution.Binomial) -> Int {
    if family.probability == 0 { return 0 }
    if family.probability == 1 { return Int(family.trials) }
    if family.trials == 1 { return uniform() < family.probability ? 1 : 0 }
    // In parts, because GSL 2.7.1 squares a deviation with 32 bits: the variance
    // comes out 17 % too large for 2 × 10⁹ trials. In a part of this size the
    // square fits up to 20 standard deviations.
    let part: UInt32 = 20_000_000
    var successes = 0
    var trials = family.trials
    while trials > 0 {
      let taken = min(trials, part)
      successes += Int(unsafe gsl_ran_binomial(generator, family.probability, taken))
      trials -= taken
    }
    return successes
  }

  /// A whole number from 0 to `n` − 1, all equally likely (Lemire, "Fast random
  /// integer generation in an interval", 2019). Takes one word, rarely more.
  ///
  /// - Precondition: `n` is positive.
  public mutating func index(below n: Int) -> Int {
    precondition(n > 0, "there is no whole number from 0 to \(n) - 1")
    let bound = UInt64(n)
    var product = word().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold {
        product = word().multipliedFullWidth(by: bound)
      }
    }
    return Int(product.high)
  }
}

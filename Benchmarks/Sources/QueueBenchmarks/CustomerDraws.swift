import RandomVariates

/// The two random numbers of a customer: when the next one comes, and how long
/// he is served. They belong to the customer, not to the order of events.
///
/// So they can be drawn ahead, for 64 customers at a time: independent draws
/// overlap in the processor, where draws between events would wait for each other.
struct CustomerDraws: ~Copyable {
  struct Draw: BitwiseCopyable {
    /// Ticks until the next arrival.
    var gap: Int64 = 0
    /// Ticks of service, 1 unit of time on average.
    var service: Int64 = 0
  }

  /// Ticks in the unit of time.
  static let unit = 1e9

  private let streams = RandomStreams(seed: MasterSeed(1), replication: 0)
  private let source = RandomSource("benchmark: customer")
  private let gap: Double
  private var ahead = InlineArray<64, Draw>(repeating: Draw())

  /// - Parameter gap: the mean time between arrivals.
  init(gap: Double) {
    self.gap = gap * Self.unit
  }

  /// The draws of the next customer; customers come in the order of their numbers.
  @inline(__always)
  mutating func draw(customer: UInt64) -> Draw {
    let place = Int(customer % 64)
    if place == 0 { drawAhead(from: customer) }
    return ahead[place]
  }

  @inline(never)
  private mutating func drawAhead(from first: UInt64) {
    for place in 0..<64 {
      let uniforms = streams.uniforms(source, entity: EntityKey(first + UInt64(place)))
      ahead[place] = Draw(
        gap: Int64(standardExponential(uniforms.x) * gap),
        service: Int64(standardExponential(uniforms.y) * Self.unit))
    }
  }
}

import RandomVariates

/// The two random numbers of a customer: when the next one comes, and how long
/// he is served. They belong to the customer, not to the order of events.
struct CustomerDraws: ~Copyable {
  /// Ticks in the unit of time.
  static let unit = 1e9

  private let streams = RandomStreams(seed: MasterSeed(1), replication: 0)
  private let source = RandomSource("benchmark: customer")
  private let gap: Double

  /// - Parameter gap: the mean time between arrivals.
  init(gap: Double) {
    self.gap = gap * Self.unit
  }

  /// The ticks until the next arrival, and those of the service, of mean 1.
  @inline(__always)
  func draw(customer: UInt64) -> (gap: Int64, service: Int64) {
    let uniforms = streams.uniforms(source, entity: EntityKey(customer))
    return (
      Int64(standardExponential(uniforms.x) * gap),
      Int64(standardExponential(uniforms.y) * Self.unit)
    )
  }
}

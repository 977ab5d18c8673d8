public import RandomVariates

/// The Sobol' sequence with a digital shift: as even as before, and each point is
/// uniformly distributed, so that averages have no bias.
///
/// The digits of all points are added, without carry, to the same random digits (P. L'Ecuyer
/// and C. Lemieux, "Recent advances in randomized quasi-Monte Carlo methods", 2002).
public struct ShiftedSobolSequence: ~Copyable {
  private var sequence: QuasiRandomSequence
  private let shifts: [UInt64]

  private static let source = RandomSource("design: digital shift")
  /// As many binary digits as a uniform of ``RandomStreams`` has.
  private static let digits: UInt64 = 52

  /// - Precondition: `dimension` is one that a `QuasiRandomSequence` may have.
  public init(dimension: Int, seed: MasterSeed) {
    var streams = RandomStreams(seed: seed, replication: 0)
    sequence = QuasiRandomSequence(dimension: dimension)
    shifts = (0..<dimension).map { coordinate in
      streams.begin(Self.source, entity: EntityKey(UInt64(coordinate)))
      return streams.word() >> (64 - Self.digits)
    }
  }

  /// The next point; each coordinate lies strictly between 0 and 1.
  public mutating func next() -> UnitPoint {
    let scale = Double(UInt64(1) << Self.digits)
    return zip(sequence.next(), shifts).map { coordinate, shift in
      (Double(UInt64(coordinate * scale) ^ shift) + 0.5) / scale
    }
  }
}

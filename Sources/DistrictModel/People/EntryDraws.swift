import RandomVariates

/// The draws with which some people's lives begin.
///
/// Drawn together, because the processor works on several at a time only where no decision
/// on a life stands in between.
struct EntryDraws {
  static let count = 16

  private var draws: InlineArray<16, SIMD4<Double>> = .init(repeating: .zero)

  /// Draws for up to `count` people, from a place on.
  @inline(__always)
  mutating func draw(
    _ people: ContiguousArray<PersonIdentity>, from start: Int, _ source: RandomSource,
    _ streams: borrowing RandomStreams
  ) {
    for index in 0..<min(Self.count, people.count - start) {
      draws[index] = streams.uniforms(source, entity: people[start + index].key)
    }
  }

  @inline(__always)
  subscript(index: Int) -> SIMD4<Double> { draws[index] }
}

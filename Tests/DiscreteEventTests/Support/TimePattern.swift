/// Ways in which events may be spread over time, most of them unkind.
enum TimePattern: CaseIterable {
  case uniform
  case ties
  case oneInstant
  case exponentialScales
  case farOutliers
  case nearTheEndOfTime
  case powersOfTwo
  case digitBoundaries
  case bursts

  /// A time not before `now`.
  func time(from now: Int64, _ generator: inout SplitMix64) -> Int64 {
    switch self {
    case .uniform: add(Int64(generator.below(100_000)), to: now)
    case .ties: add(Int64(generator.below(3)), to: now)
    case .oneInstant: generator.chance(0.001) ? add(1, to: now) : now
    case .exponentialScales: add(Int64(generator.next() >> (1 + generator.next() % 63)), to: now)
    case .farOutliers:
      generator.chance(0.05)
        ? add(Int64.max / 2, to: now) : add(Int64(generator.below(1000)), to: now)
    case .nearTheEndOfTime: max(now, Int64.max - Int64(generator.below(5000)))
    case .powersOfTwo: add((1 << Int64(generator.below(62))) - Int64(generator.below(2)), to: now)
    case .digitBoundaries:
      max(now, add(64, to: now) & ~63 - Int64(generator.below(2)))
    case .bursts: add((now & 0xFF) == 0 ? 1000 : Int64(generator.below(2)), to: now)
    }
  }

  /// How far to run: mostly to the end of time, at times to somewhere near.
  func horizon(from now: Int64, _ generator: inout SplitMix64) -> Int64 {
    generator.chance(0.3) ? time(from: now, &generator) : .max
  }

  private func add(_ delay: Int64, to time: Int64) -> Int64 {
    let (sum, isOverflow) = time.addingReportingOverflow(delay)
    return isOverflow ? .max : sum
  }
}

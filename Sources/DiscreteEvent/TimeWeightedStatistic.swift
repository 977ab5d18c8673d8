/// The mean over time of a whole number that changes by jumps: how many beds are
/// occupied, how many people wait.
///
/// The area under the curve, in units times ticks, is an exact integer, so it
/// does not depend on how often the curve was recorded or in which order areas
/// are added.
@frozen
public struct TimeWeightedStatistic: Hashable, BitwiseCopyable, Sendable {
  @usableFromInline var current: Int
  @usableFromInline var greatest: Int
  @usableFromInline var start: SimulationTime
  @usableFromInline var lastChange: SimulationTime
  @usableFromInline var areaSoFar: Int128 = 0

  /// A curve that has `value` from `start` on.
  @inlinable
  public init(_ value: Int = 0, from start: SimulationTime = .zero) {
    current = value
    greatest = value
    self.start = start
    lastChange = start
  }

  /// The value now.
  @inlinable public var value: Int { current }

  /// The greatest value ever recorded, also if it lasted for no time.
  @inlinable public var maximum: Int { greatest }

  /// The curve has `value` from `time` on.
  ///
  /// - Precondition: `time` is not before the last change.
  @inlinable
  public mutating func record(_ value: Int, at time: SimulationTime) {
    areaSoFar = area(until: time)
    lastChange = time
    current = value
    if value > greatest { greatest = value }
  }

  /// The area under the curve from its start to `time`, in units times ticks.
  ///
  /// - Precondition: `time` is not before the last change.
  @inlinable
  public func area(until time: SimulationTime) -> Int128 {
    precondition(time >= lastChange, "a curve is recorded forwards in time")
    return areaSoFar + Int128(current) &* Int128(time - lastChange)
  }

  /// The mean value from the start to `time`; the present value if no time has passed.
  ///
  /// - Precondition: `time` is not before the last change.
  @inlinable
  public func mean(until time: SimulationTime) -> Double {
    let duration = time - start
    return duration == 0 ? Double(current) : Double(area(until: time)) / Double(duration)
  }

  /// Forgets the curve before `time`: the end of a warm-up.
  ///
  /// - Precondition: `time` is not before the last change.
  @inlinable
  public mutating func restart(at time: SimulationTime) {
    precondition(time >= lastChange, "a curve is recorded forwards in time")
    self = Self(current, from: time)
  }
}

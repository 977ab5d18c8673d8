/// Identical units, the customers who hold one each, and the line before them.
///
/// Nobody waits beside a free unit: a unit given back is offered at once to the
/// customer who is next, and holds are never taken away. If the capacity falls
/// below the number of units in use, the difference is a debt; that many units
/// vanish as they are given back.
///
/// A customer who is in the line leaves it with a ticket. Served or gone, the
/// ticket is stale for ever, so a reminder that comes too late does no harm.
@frozen
public struct Resource<Customer: BitwiseCopyable> {
  /// How a request for a unit ended.
  @frozen
  public enum Seizure: Hashable, BitwiseCopyable, Sendable {
    /// The customer holds a unit.
    case granted
    /// The customer waits, and may leave with this ticket.
    case waiting(WaitingTicket)
  }

  @usableFromInline var waitingLine: WaitingLine<Customer>
  @usableFromInline var capacityCurve: TimeWeightedStatistic
  @usableFromInline var busyCurve: TimeWeightedStatistic
  @usableFromInline var waitingCurve: TimeWeightedStatistic

  /// `capacity` free units and nobody waiting, from `time` on.
  @inlinable
  public init(capacity: Int, priorityClasses: Int = 1, from time: SimulationTime = .zero) {
    precondition(capacity >= 0, "a capacity cannot be negative")
    waitingLine = WaitingLine(priorityClasses: priorityClasses)
    capacityCurve = TimeWeightedStatistic(capacity, from: time)
    busyCurve = TimeWeightedStatistic(0, from: time)
    waitingCurve = TimeWeightedStatistic(0, from: time)
  }

  /// How many units there are to be.
  @inlinable public var capacity: Int { capacityCurve.value }
  /// How many units are in use; above `capacity` while there is debt.
  @inlinable public var busy: Int { busyCurve.value }
  /// How many units are free.
  @inlinable public var free: Int { Swift.max(0, capacity - busy) }
  /// How many units must vanish as they are given back.
  @inlinable public var debt: Int { Swift.max(0, busy - capacity) }
  /// Those who wait.
  @inlinable public var line: WaitingLine<Customer> { waitingLine }

  /// The capacity over time.
  @inlinable public var capacityStatistic: TimeWeightedStatistic { capacityCurve }
  /// The units in use over time.
  @inlinable public var busyStatistic: TimeWeightedStatistic { busyCurve }
  /// The length of the line over time.
  @inlinable public var waitingStatistic: TimeWeightedStatistic { waitingCurve }

  /// Forgets the statistics before `time`: the end of a warm-up.
  @inlinable
  public mutating func restartStatistics(at time: SimulationTime) {
    capacityCurve.restart(at: time)
    busyCurve.restart(at: time)
    waitingCurve.restart(at: time)
  }

  @inlinable
  func assertNobodyWaitsBesideAFreeUnit() {
    assert(waitingLine.isEmpty || free == 0, "somebody waits beside a free unit")
  }
}

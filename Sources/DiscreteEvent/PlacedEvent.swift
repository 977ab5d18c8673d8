/// An event that is scheduled late, and stands where it would stand had it been scheduled
/// earlier: among the events of its class at its time it comes after the first `after`
/// events that were ever scheduled, and before all later ones.
@frozen
public struct PlacedEvent<Event: BitwiseCopyable>: BitwiseCopyable {
  public let event: Event
  public let time: SimulationTime
  public let eventClass: EventClass
  public let after: UInt64

  /// - Parameter after: the `scheduledCount` of the list at the place that it is to take.
  @inlinable
  public init(_ event: Event, at time: SimulationTime, class eventClass: EventClass, after: UInt64)
  {
    self.event = event
    self.time = time
    self.eventClass = eventClass
    self.after = after
  }
}

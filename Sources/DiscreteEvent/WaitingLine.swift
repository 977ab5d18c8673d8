/// Customers waiting, by priority class and inside a class first come first.
///
/// Class 0 goes before class 1 and so on. Joining, leaving from any place and
/// taking the first cost O(1), and allocate nothing once the line has had its
/// greatest length.
@frozen
public struct WaitingLine<Customer: BitwiseCopyable> {
  /// A place in the line: linked with its neighbours, or vacant.
  @usableFromInline
  struct Place: BitwiseCopyable {
    @usableFromInline var customer: Customer
    @usableFromInline var previous: UInt32
    @usableFromInline var next: UInt32
    /// Increased whenever the place is vacated, so that old tickets go stale.
    @usableFromInline var generation: UInt32
    @usableFromInline var priority: UInt8
    @usableFromInline var isTaken: Bool

    @inlinable
    init(customer: Customer) {
      self.customer = customer
      previous = .max
      next = .max
      generation = 0
      priority = 0
      isTaken = false
    }
  }

  /// The ends and the length of the line of one priority class.
  @usableFromInline
  struct ClassLine: BitwiseCopyable {
    @usableFromInline var first = UInt32.max
    @usableFromInline var last = UInt32.max
    @usableFromInline var count = 0

    @inlinable
    init() {}
  }

  @usableFromInline var places = ContiguousArray<Place>()
  @usableFromInline var classes: ContiguousArray<ClassLine>
  @usableFromInline var firstVacant = UInt32.max
  /// Bit `p` is set if somebody of priority class `p` waits.
  @usableFromInline var classesInUse: UInt64 = 0
  @usableFromInline var length = 0

  /// An empty line with priority classes 0 to `priorityClasses - 1`, at most 64.
  @inlinable
  public init(priorityClasses: Int = 1) {
    precondition(1...64 ~= priorityClasses, "there are 1 to 64 priority classes")
    classes = ContiguousArray(repeating: ClassLine(), count: priorityClasses)
  }

  /// How many wait.
  @inlinable public var count: Int { length }

  @inlinable public var isEmpty: Bool { length == 0 }

  /// How many of one priority class wait.
  @inlinable
  public func count(priority: Int) -> Int {
    classes[priority].count
  }

  /// The customer who is next, who stays in the line.
  @inlinable public var first: Customer? {
    guard classesInUse != 0 else { return nil }
    return places[Int(classes[classesInUse.trailingZeroBitCount].first)].customer
  }

  /// Whether the holder of `ticket` is still in the line.
  @inlinable
  public func isWaiting(_ ticket: WaitingTicket) -> Bool {
    guard Int(ticket.place) < places.count else { return false }
    let place = places[Int(ticket.place)]
    return place.isTaken && place.generation == ticket.generation
  }
}

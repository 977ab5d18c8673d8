extension Resource {
  /// Asks for a unit: it is the customer's at once if one is free, otherwise the
  /// customer joins the line.
  @inlinable
  public mutating func seize(
    for customer: Customer, priority: Int = 0, at time: SimulationTime
  ) -> Seizure {
    if seizeIfFree(at: time) { return .granted }
    let ticket = waitingLine.join(customer, priority: priority)
    waitingCurve.record(waitingLine.count, at: time)
    return .waiting(ticket)
  }

  /// Takes a unit if one is free, and does not wait for one.
  @inlinable
  public mutating func seizeIfFree(at time: SimulationTime) -> Bool {
    guard free > 0 else { return false }
    busyCurve.record(busy + 1, at: time)
    return true
  }

  /// Gives a unit back.
  ///
  /// - Returns: the customer who was next and who holds the unit from now on, or
  ///   `nil` if nobody waits or the unit vanishes.
  /// - Precondition: a unit is in use.
  @inlinable
  public mutating func release(at time: SimulationTime) -> Customer? {
    precondition(busy > 0, "no unit is in use")
    busyCurve.record(busy - 1, at: time)
    let next = grant(at: time)
    assertNobodyWaitsBesideAFreeUnit()
    return next
  }

  /// Takes a customer out of the line.
  ///
  /// - Returns: the customer, or `nil` if the ticket is stale: served or gone.
  @inlinable @discardableResult
  public mutating func leave(_ ticket: WaitingTicket, at time: SimulationTime) -> Customer? {
    guard let customer = waitingLine.leave(ticket) else { return nil }
    waitingCurve.record(waitingLine.count, at: time)
    return customer
  }

  /// Changes the number of units. A decrease takes nothing from anybody.
  ///
  /// - Returns: the customers who hold a unit from now on, in the order in which
  ///   they were next.
  /// - Precondition: `capacity` is not negative.
  @inlinable
  public mutating func changeCapacity(to capacity: Int, at time: SimulationTime) -> [Customer] {
    precondition(capacity >= 0, "a capacity cannot be negative")
    capacityCurve.record(capacity, at: time)
    var granted: [Customer] = []
    while let customer = grant(at: time) { granted.append(customer) }
    assertNobodyWaitsBesideAFreeUnit()
    return granted
  }

  /// Gives a free unit to the customer who is next.
  @inlinable
  mutating func grant(at time: SimulationTime) -> Customer? {
    guard free > 0, let customer = waitingLine.removeFirst() else { return nil }
    waitingCurve.record(waitingLine.count, at: time)
    busyCurve.record(busy + 1, at: time)
    return customer
  }
}

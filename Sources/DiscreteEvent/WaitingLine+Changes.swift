extension WaitingLine {
  /// Puts a customer at the end of a priority class.
  ///
  /// - Precondition: `priority` is one of the line's classes.
  @inlinable @discardableResult
  public mutating func join(_ customer: Customer, priority: Int = 0) -> WaitingTicket {
    let index = takePlace(for: customer)
    let last = classes[priority].last
    places[Int(index)].previous = last
    places[Int(index)].next = .max
    places[Int(index)].priority = UInt8(priority)
    places[Int(index)].isTaken = true
    if last == .max {
      classes[priority].first = index
      classesInUse |= 1 &<< UInt64(priority)
    } else {
      places[Int(last)].next = index
    }
    classes[priority].last = index
    classes[priority].count += 1
    length += 1
    return WaitingTicket(place: index, generation: places[Int(index)].generation)
  }

  /// Takes the holder of `ticket` out of the line.
  ///
  /// - Returns: the customer, or `nil` if served or gone before.
  @inlinable @discardableResult
  public mutating func leave(_ ticket: WaitingTicket) -> Customer? {
    isWaiting(ticket) ? vacate(ticket.place) : nil
  }

  /// Takes out the customer who is next.
  @inlinable
  public mutating func removeFirst() -> Customer? {
    guard classesInUse != 0 else { return nil }
    return vacate(classes[classesInUse.trailingZeroBitCount].first)
  }

  @inlinable
  mutating func takePlace(for customer: Customer) -> UInt32 {
    guard firstVacant != .max else {
      precondition(places.count < Int(UInt32.max), "the line is too long")
      places.append(Place(customer: customer))
      return UInt32(places.count - 1)
    }
    let index = firstVacant
    firstVacant = places[Int(index)].next
    places[Int(index)].customer = customer
    return index
  }

  /// A place whose generations are used up is never taken again.
  @inlinable
  mutating func vacate(_ index: UInt32) -> Customer {
    let place = places[Int(index)]
    let priority = Int(place.priority)
    if place.previous == .max {
      classes[priority].first = place.next
    } else {
      places[Int(place.previous)].next = place.next
    }
    if place.next == .max {
      classes[priority].last = place.previous
    } else {
      places[Int(place.next)].previous = place.previous
    }
    classes[priority].count -= 1
    if classes[priority].count == 0 { classesInUse &= ~(1 &<< UInt64(priority)) }
    length -= 1
    places[Int(index)].isTaken = false
    places[Int(index)].generation += 1
    if places[Int(index)].generation < .max {
      places[Int(index)].next = firstVacant
      firstVacant = index
    }
    return place.customer
  }
}

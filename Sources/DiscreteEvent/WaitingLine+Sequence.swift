/// Iterating goes through the line in the order in which its customers are next.
extension WaitingLine: Sequence {
  @frozen
  public struct Iterator: IteratorProtocol {
    @usableFromInline let line: WaitingLine
    @usableFromInline var priority = 0
    @usableFromInline var place: UInt32

    @inlinable
    init(_ line: WaitingLine) {
      self.line = line
      place = line.classes[0].first
    }

    @inlinable
    public mutating func next() -> Customer? {
      while place == .max {
        priority += 1
        guard priority < line.classes.count else {
          priority = line.classes.count - 1
          return nil
        }
        place = line.classes[priority].first
      }
      let customer = line.places[Int(place)].customer
      place = line.places[Int(place)].next
      return customer
    }
  }

  @inlinable
  public func makeIterator() -> Iterator {
    Iterator(self)
  }

  @inlinable public var underestimatedCount: Int { length }
}

import DiscreteEvent
import Testing

@Suite struct WaitingLineTests {
  @Test func `the lower class goes first, and inside a class the one who came first`() {
    var line = WaitingLine<Int>(priorityClasses: 3)
    for (customer, priority) in [(1, 2), (2, 0), (3, 1), (4, 0), (5, 2)] {
      line.join(customer, priority: priority)
    }
    #expect(Array(line) == [2, 4, 3, 1, 5])
    #expect(line.first == 2)
    #expect((0..<3).map { line.count(priority: $0) } == [2, 1, 2])
    var order: [Int] = []
    while let customer = line.removeFirst() { order.append(customer) }
    #expect(order == [2, 4, 3, 1, 5])
    #expect(line.isEmpty)
  }

  @Test func `a ticket once used or served is stale for ever`() {
    var line = WaitingLine<Int>()
    let first = line.join(1)
    #expect(line.isWaiting(first))
    #expect(line.leave(first) == 1)
    let second = line.join(2)
    #expect(!line.isWaiting(first))
    #expect(line.leave(first) == nil)
    #expect(line.removeFirst() == 2)
    #expect(line.leave(second) == nil)
    #expect(line.leave(.none) == nil)
  }

  @Test func `the line agrees with plain arrays`() {
    var generator = SplitMix64(seed: 1)
    var line = WaitingLine<Int>(priorityClasses: 4)
    var plain: [[Int]] = [[], [], [], []]
    var tickets: [(customer: Int, ticket: WaitingTicket)] = []
    var agreed = true
    for customer in 0..<4000 {
      switch generator.below(5) {
      case 0, 1:
        let priority = generator.below(4)
        tickets.append((customer, line.join(customer, priority: priority)))
        plain[priority].append(customer)
      case 2 where !tickets.isEmpty:
        let (gone, ticket) = tickets[generator.below(tickets.count)]
        let priority = plain.firstIndex { $0.contains(gone) }
        agreed = agreed && line.leave(ticket) == priority.map { _ in gone }
        if let priority { plain[priority].removeAll { $0 == gone } }
      case 3:
        let expected = plain.firstIndex { !$0.isEmpty }.map { plain[$0].removeFirst() }
        agreed = agreed && line.removeFirst() == expected
      default:
        agreed = agreed && Array(line) == plain.flatMap { $0 }
        agreed = agreed && line.count == plain.map(\.count).reduce(0, +)
      }
    }
    #expect(agreed)
  }
}

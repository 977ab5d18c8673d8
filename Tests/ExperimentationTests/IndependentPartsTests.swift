import Experimentation
import Testing

struct IndependentPartsTests {
  private struct Enough: Error {}

  @Test(arguments: [1, 2, 7])
  func `results come in the order of the parts`(workers: Int) async throws {
    var order: [Int] = []
    try await IndependentParts(count: 200, workers: workers).run { part in
      // Early parts take longest.
      (0..<(200 - part) * 50).reduce(part) { $0 &+ ($1 & 0) }
    } consume: { part, value in
      #expect(part == value)
      order.append(value)
    }

    #expect(order == Array(0..<200))
  }

  @Test func `what cannot be consumed stops the rest`() async {
    var consumed = 0
    await #expect(throws: Enough.self) {
      try await IndependentParts(count: 1_000, workers: 2).run {
        $0
      } consume: { part, _ in
        if part == 10 { throw Enough() }
        consumed += 1
      }
    }

    #expect(consumed == 10)
  }

  @Test func `no parts are no work`() async throws {
    try await IndependentParts(count: 0, workers: 2).run {
      $0
    } consume: { _, _ in
      Issue.record("there is nothing to consume")
    }
  }
}

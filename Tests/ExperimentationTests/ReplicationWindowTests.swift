import Measurement
import Testing

@testable import Experimentation

struct ReplicationWindowTests {
  private struct Breakdown: Error {}

  private func record(_ replication: Int) -> ReplicationWindow.Outcome {
    .success(
      ReplicationRecord(
        replication: replication, fingerprint: 0, eventCount: 0, values: [], outcomes: []))
  }

  @Test func `records leave in order however they come`() {
    var window = ReplicationWindow(3...6, width: 10)
    #expect((0..<5).map { _ in window.start() } == [3, 4, 5, 6, nil])
    var delivered: [Int] = []

    for number in [5, 3, 6, 4] {
      window.finish(number, record(number))
      while let next = window.deliver() { delivered.append(next.replication) }
    }

    #expect(delivered == [3, 4, 5, 6])
  }

  @Test func `no more are started than fit between the next to deliver and the width`() {
    var window = ReplicationWindow(1...100, width: 3)
    #expect((0..<4).map { _ in window.start() } == [1, 2, 3, nil])

    window.finish(2, record(2))
    #expect(window.start() == nil)
    window.finish(1, record(1))
    #expect(window.deliver()?.replication == 1)
    #expect(window.deliver()?.replication == 2)

    #expect((0..<3).map { _ in window.start() } == [4, 5, nil])
  }

  @Test func `nothing is started after a failure and the rest still arrives`() {
    var window = ReplicationWindow(1...100, width: 10)
    _ = (window.start(), window.start())

    window.finish(2, .failure(Breakdown()))

    #expect(window.start() == nil)
    #expect(window.deliver() == nil)
    window.finish(1, record(1))
    #expect(window.deliver()?.replication == 1)
    #expect(window.deliver()?.replication == 2)
  }
}

import Testing

@testable import Experimentation

struct ShardTests {
  @Test(arguments: [(1, 1), (7, 3), (8, 8), (1_000, 7), (999_999, 1_000)])
  func `the parts of a run are all of it, once, in order and of equal length`(
    total: Int, count: Int
  ) throws {
    let parts = try (1...count).map {
      try #require(Shard(number: $0, of: count)).replications(of: total)
    }

    #expect(parts[0].lowerBound == 1)
    #expect(parts[count - 1].upperBound == total)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
    let lengths = parts.map(\.count)
    #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
  }

  @Test func `a part reads as it is written`() {
    #expect(Shard("3/8") == Shard(number: 3, of: 8))
    #expect(Shard("3/8")?.description == "3/8")
    #expect(Shard("1000000/1000000")?.number == 1_000_000)
  }

  @Test(arguments: [
    "", "/", "3", "3/", "/8", "0/8", "9/8", "-1/8", "+1/8", "1/0", "1/2/3", " 1/2", "1/2 ", "a/b",
    "1.0/2", "1/1000001", "1/99999999999999999999", "１/２",
  ])
  func `what is no part is refused`(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test(arguments: [
    ([2, 5], "2,5"), ([], ""), ([4], "4"), ([5, 4], "4,5"), ([9, 2, 7, 8, 5, 8], "2,5,7-9"),
    ([1, 2, 3, 4, 5, 6, 7, 8], "1-8"),
  ])
  func `missing parts are listed as a job array takes them`(numbers: [Int], list: String) {
    #expect(numbers.compactMap { Shard(number: $0, of: 10) }.arrayList == list)
  }
}

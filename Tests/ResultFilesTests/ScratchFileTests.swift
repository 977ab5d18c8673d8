import Testing

@testable import ResultFiles

struct ScratchFileTests {
  @Test func `numbers come back from the disk to the last bit, and the file has no name`() throws {
    let scratch = try Scratch()
    var file = try ScratchFile(in: scratch.path)
    let numbers = (0..<100_000).map { $0.isMultiple(of: 7) ? .nan : 1 / Double($0) }

    try file.append(Array(numbers[..<40_000]))
    try file.append(Array(numbers[40_000...]))

    #expect(try scratch.names().isEmpty)
    for (index, count) in [(0, 100_000), (39_999, 2), (99_999, 1), (5, 0)] {
      let read = try file.numbers(at: index, count: count)
      #expect(read.map(\.bitPattern) == numbers[index..<index + count].map(\.bitPattern))
    }
  }

  @Test func `numbers that are not there are an error`() throws {
    let scratch = try Scratch()
    var file = try ScratchFile(in: scratch.path)
    try file.append([1, 2])

    let error = #expect(throws: ResultFileError.self) { _ = try file.numbers(at: 1, count: 2) }
    #expect(error?.category == .inputOutput)
  }

  @Test func `a folder that is not there is an error`() throws {
    #expect(throws: ResultFileError.self) { _ = try ScratchFile(in: "/nonexistent") }
  }
}

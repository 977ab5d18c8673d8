import Foundation
import Testing

@testable import ResultFiles

struct WriteFailureTests {
  @Test func `a full disk is reported with the file`() throws {
    var file = CheckedFile(
      descriptor: unsafe open("/dev/full", O_WRONLY), path: "r/summary.csv", name: "summary.csv")

    try file.write("fits into the buffer".utf8)

    let error = #expect(throws: ResultFileError.self) { _ = try file.finish() }
    #expect(error == .notWritten(path: "r/summary.csv", SystemError(code: ENOSPC)))
    #expect(error?.category == .inputOutput)
    #expect(error?.description == "r/summary.csv cannot be written: No space left on device")
  }

  @Test func `a failed close is reported`() throws {
    var file = CheckedFile(descriptor: 9_999, path: "r/x", name: "x")

    #expect(throws: ResultFileError.notWritten(path: "r/x", SystemError(code: EBADF))) {
      _ = try file.finish()
    }
  }

  @Test func `short and interrupted writes go on where they stopped`() throws {
    var taken: [UInt8] = []
    var calls = 0

    try CheckedFile.writeAll(Array(0..<200), to: 1) { _, bytes in
      calls += 1
      if calls.isMultiple(of: 3) {
        errno = EINTR
        return -1
      }
      taken += bytes.prefix(7)
      return min(7, bytes.count)
    }

    #expect(taken == Array(0..<200))
  }

  @Test func `a write that takes nothing ends with an error`() {
    #expect(throws: SystemError(code: EIO)) {
      try CheckedFile.writeAll([1], to: 1) { _, _ in 0 }
    }
  }

  @Test func `a file that exists is not overwritten`() throws {
    let scratch = try Scratch()
    try scratch.put("mine", "summary.csv")

    let error = #expect(throws: ResultFileError.self) {
      _ = try CheckedFile(creating: "summary.csv", in: scratch.path)
    }

    #expect(
      error == .notCreated(path: scratch.path + "/summary.csv", SystemError(code: EEXIST)))
    #expect(try scratch.text("summary.csv") == "mine")
  }

  /// A limit on the size of files makes the system cut a write short and then
  /// refuse the next, as a full disk does.
  @Test func `a disk that fills up midway leaves the old result as it was`() async throws {
    let scratch = try Scratch()
    try await SmallTown.write(to: scratch.path + "/r", SmallTown.experiment())
    let before = try scratch.names("r").map { try scratch.bytes("r/\($0)") }

    await #expect(processExitsWith: .success) { [path = scratch.path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let error = await #expect(throws: ResultFileError.self) {
        try await SmallTown.write(to: path + "/r", SmallTown.experiment(replications: 2_000))
      }
      guard case .notWritten(let file, SystemError(code: EFBIG)) = error,
        file.hasSuffix("/replications.csv")
      else { exit(1) }
      exit(0)
    }

    #expect(try scratch.names("r").map { try scratch.bytes("r/\($0)") } == before)
    #expect(try scratch.names() == ["r"])
  }

  @Test func `a killed run leaves the old result and the next run clears up`() async throws {
    let scratch = try Scratch()
    try await SmallTown.write(to: scratch.path + "/r", SmallTown.experiment())
    let before = try scratch.bytes("r/fingerprints.csv")

    await #expect(processExitsWith: .signal(SIGKILL)) { [path = scratch.path as String] in
      let writer = try ResultWriter(
        directory: path + "/r", scenario: "s", layout: SmallTown().layout)
      kill(getpid(), SIGKILL)
      _ = consume writer
    }

    #expect(try scratch.names().count == 3, "the result, the lock and the partial result")
    #expect(try scratch.bytes("r/fingerprints.csv") == before)
    try await SmallTown.write(to: scratch.path + "/r", SmallTown.experiment(replications: 4))
    #expect(try scratch.names() == ["r"])
  }
}

import Foundation

/// What one run of the command did.
struct Finished {
  let status: Int32
  let output: String
  let errors: String
  let seconds: Double
}

/// Runs the command as a user would: the release build that `make build` made, or that
/// which CARECAP_BINARY names.
enum CarecapProcess {
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var program: URL {
    ProcessInfo.processInfo.environment["CARECAP_BINARY"].map { URL(filePath: $0) }
      ?? repository.appending(path: ".build/release/carecap")
  }

  /// A run, not begun, that does not end before a test stops it, however long the test has to wait
  /// for its turn; on one processor, so that the other tests have theirs.
  static func endless(_ arguments: String...) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments + ["--replications", "1000000", "--workers", "1"]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["CARECAP_LIMITS": "memory-mib=1000000,events=1000000000000"]) { $1 }
    process.standardError = FileHandle.nullDevice
    return process
  }

  static func run(
    _ arguments: String..., environment: [String: String] = [:], in folder: URL = repository
  ) throws -> Finished {
    try run(arguments, environment: environment, in: folder)
  }

  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL = repository,
    output: FileHandle? = nil
  ) throws -> Finished {
    let scratch = try Scratch()
    let files = ["output", "errors"].map { scratch.folder.appending(path: $0) }
    for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try output ?? FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    let start = Date()
    try process.run()
    process.waitUntilExit()
    return Finished(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: try String(decoding: Data(contentsOf: files[0]), as: UTF8.self),
      errors: try String(decoding: Data(contentsOf: files[1]), as: UTF8.self),
      seconds: Date().timeIntervalSince(start))
  }
}

/// A folder that vanishes with its owner.
final class Scratch: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "carecap-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws -> String {
    try data.write(to: folder.appending(path: name))
    return path(name)
  }
}

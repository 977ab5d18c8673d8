import Foundation
import Measurement
import ScenarioDefinition

/// What became of the files.
struct Tally {
  private(set) var malformed = 0
  private var valid = 0
  private var compared = 0
  private var slowest = 0.0
  private var seconds = 0.0
  private var mostMemory = 0
  private var codes: [String: Int] = [:]
  private(set) var failures: [String] = []

  mutating func add(_ trial: Trial, number: Int, memory: Int) {
    slowest = max(slowest, trial.seconds)
    seconds += trial.seconds
    mostMemory = max(mostMemory, memory)
    if trial.seconds > MalformedScenarios.mostSeconds {
      failures.append("file \(number): \(trial.seconds) s")
    }
    if memory > MalformedScenarios.mostMemory {
      failures.append("file \(number): \(memory >> 20) MiB")
    }
    guard !trial.diagnostics.isEmpty else {
      valid += 1
      return
    }
    malformed += 1
    for code in Set(trial.diagnostics.map(\.code)) { codes[code, default: 0] += 1 }
    if !trial.isExplained {
      failures.append("file \(number): no place or no advice: \(trial.diagnostics[0])")
    }
  }

  /// The command must say the same as the library, with status 65.
  mutating func compare(_ trial: Trial, number: Int, with command: String, path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: command)
    process.arguments = ["validate", path, "--lang", "en"]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    compared += 1
    let expected = trial.text.hasSuffix("\n") ? trial.text : trial.text + "\n"
    if process.terminationReason != .exit || process.terminationStatus != 65 || text != expected {
      failures.append(
        "file \(number): the command says otherwise, status \(process.terminationStatus)")
    }
  }

  func report(files: Int) {
    let kinds = codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }
    print(
      """
      \(malformed) malformed, \(valid) valid of \(files) files; \(compared) also by the command
      slowest \(Int(slowest * 1000)) ms, all \(Int(seconds)) s, most memory \(mostMemory >> 20) MiB
      kinds of mistakes: \(kinds.joined(separator: ", "))
      """)
    for failure in failures.prefix(20) { print("FAILED \(failure)") }
    print(failures.isEmpty ? "all refused as promised" : "\(failures.count) failures")
  }
}

import Foundation

/// malformed-scenarios COUNT [FIRST [COMMAND]]: makes COUNT malformed scenario files of the
/// shipped ones, and reads each as the command would. Ends with status 1 if one is not refused
/// with a place and advice, within two seconds and 300 MiB; a crash names the file's number.
@main
enum MalformedScenarios {
  static let mostSeconds = 2.0
  static let mostMemory = 300 << 20
  static let throughCommand = 500

  static func main() throws {
    let arguments = CommandLine.arguments
    let count = arguments.count > 1 ? Int(arguments[1]) ?? 1000 : 1000
    let first = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 0
    let command = arguments.count > 3 ? arguments[3] : nil
    let material = try Material(repository: FileManager.default.currentDirectoryPath)
    defer { material.remove() }
    var tally = Tally()
    var number = first
    while tally.malformed < count {
      // Whatever ends the process leaves the file behind, and its number in the name.
      let path = try material.write(number)
      alarm(20)
      Memory.forgetPeak()
      let trial = Trial(path: path)
      let memory = Memory.peak ?? 0
      tally.add(trial, number: number, memory: memory)
      if let command, !trial.diagnostics.isEmpty, tally.malformed % throughCommand == 1 {
        try tally.compare(trial, number: number, with: command, path: path)
      }
      number += 1
    }
    tally.report(files: number - first)
    if !tally.failures.isEmpty { exit(1) }
  }
}

import FoundationEssentials
import RandomVariates
import ResultFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program was built with, and where it runs.
enum BuildFacts {
  static var tool: RunManifest.Tool {
    RunManifest.Tool(
      version: Version.text, revision: nil, buildConfiguration: configuration,
      swiftVersion: swiftVersion, gslVersion: GSLVersion.text, cLibrary: cLibrary)
  }

  private static var configuration: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }

  private static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }

  private static var cLibrary: String {
    #if canImport(Glibc)
      var buffer = [CChar](repeating: 0, count: 64)
      guard unsafe confstr(Int32(_CS_GNU_LIBC_VERSION), &buffer, buffer.count) > 0 else {
        return "glibc"
      }
      return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    #else
      "Darwin"
    #endif
  }

  static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }

  static func environment(since start: Date) -> RunManifest.Environment {
    RunManifest.Environment(
      start: start.formatted(.iso8601), wallSeconds: Date().timeIntervalSince(start),
      host: ProcessInfo.processInfo.hostName,
      operatingSystem: ProcessInfo.processInfo.operatingSystemVersionString,
      architecture: architecture, commandLine: CommandLine.arguments)
  }
}

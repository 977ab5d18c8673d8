#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the command ends; the numbers are those of sysexits.h.
enum ExitStatus: Int32 {
  case usage = 64
  case invalidScenario = 65
  case missingInput = 66
  case internalFault = 70
  case cannotCreate = 73
  case inputOutput = 74
  case incomplete = 75
  case interrupted = 130
  case terminated = 143

  func exit() -> Never {
    #if canImport(Glibc)
      Glibc.exit(rawValue)
    #else
      Darwin.exit(rawValue)
    #endif
  }
}

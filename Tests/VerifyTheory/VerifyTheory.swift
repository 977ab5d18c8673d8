import RandomVariates
import TheoryChecks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs every check of theory, prints what came of each, and fails if any did.
///
///     verify-theory [--reduced] [PART OF A NAME …]
///
/// With parts of names only those families and systems are run; `--reduced` takes the few
/// samples of the tests.
@main
struct VerifyTheory {
  static func main() async {
    do {
      try await verify()
    } catch {
      print(error)
      exit(EXIT_FAILURE)
    }
  }

  private static func verify() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let words = arguments.filter { $0 != "--reduced" }
    let effort: Effort = words.count < arguments.count ? .reduced : .full
    let report = try await TheoryRun.report(
      effort,
      where: { experiment in
        let name = "\(experiment.family.rawValue): \(experiment.system)"
        return words.isEmpty || words.contains { name.contains($0) }
      },
      didFinish: { print("\($0.system): \($0.verdict)") })
    print("")
    print(report.table)
    print("")
    print(report.verdict)
    if !report.isPassed { exit(EXIT_FAILURE) }
  }
}

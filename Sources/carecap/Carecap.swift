import ArgumentParser

/// The command `carecap`.
@main
struct Carecap: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "carecap",
    abstract: "Plan elderly care before it runs short.",
    discussion: """
      A scenario file says how many elderly people a district has, which care beds and canteens \
      stand and are planned, and what has been promised. carecap lives through a thousand possible \
      futures, person by person, and says how likely the promise is, and when it is kept.

      EXAMPLES:
        carecap run scenarios/binhu-2012.yaml
        carecap run scenarios/binhu-2012.yaml --lang zh --replications 200
        carecap run scenarios/binhu-2012.yaml --set beds.projects.next-large.postponed_months=12
        carecap trace scenarios/binhu-2012.yaml --replication 17 --output events.csv
        carecap sweep scenarios/sweeps/binhu-beds-and-delay.yaml
        carecap sensitivity scenarios/sweeps/binhu-what-is-not-known.yaml --method sobol
        carecap compare scenarios/binhu-2012.yaml scenarios/binhu-robust.yaml
        carecap describe scenarios/binhu-2012.yaml
        carecap explain results/binhu-2012
        carecap plan scenarios/plans/fewest-beds.yaml
        carecap rank scenarios/binhu-2012.yaml
        carecap init my-district.yaml
        carecap import census.csv --output areas.csv
        carecap run scenarios/country-2010.yaml --areas areas.csv

      EXIT STATUS: 0 done; 64 wrong command line; 65 wrong scenario, part or result; 66 no such \
      file; 70 a fault of carecap, or a result does not repeat; 73 the result cannot be created; 74 reading or writing failed; 75 parts are \
      missing; 130 and 143 interrupted.
      """,
    version: Version.text,
    subcommands: [
      RunCommand.self, ExplainCommand.self, CompareCommand.self, PlanCommand.self,
      RankCommand.self, SweepCommand.self, SensitivityCommand.self, TraceCommand.self,
      MergeCommand.self, VerifyCommand.self, DescribeCommand.self, ValidateCommand.self,
      SchemaCommand.self, InitCommand.self, ImportCommand.self,
    ])

  static func main() async {
    CLibrarySettings.choose()
    Interruption.reportFailedWrites()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let problem = SubcommandSpelling.problem(in: arguments) {
      Terminal.standardError.write(problem)
      ExitStatus.usage.exit()
    }
    do {
      try Limits.checkEnvironment()
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.standardError.write(failure.message)
      failure.status.exit()
    } catch {
      exit(withError: error)
    }
  }
}

import ArgumentParser
import ScenarioDefinition

/// Explains a first word that is no subcommand; the argument parser does not.
enum SubcommandSpelling {
  private static let names =
    Carecap.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  /// What to tell the user; nil if the first word is all right.
  static func problem(in arguments: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-"), !names.contains(first) else {
      return nil
    }
    let advice =
      if let nearest = nearestName(to: first, among: names) {
        "did you mean 'carecap \(nearest)'?"
      } else if first.hasSuffix(".yaml") || first.hasSuffix(".yml") {
        "to run a scenario: carecap run \(echoed(first))"
      } else {
        "the subcommands are \(names.joined(separator: ", ")); see carecap --help"
      }
    return "Error: '\(echoed(first))' is not a subcommand of carecap\nHelp:  \(advice)\n"
  }
}

import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import ResultFiles
import ScenarioFiles

/// What exactly is asked of the communities of a scenario, once it is certain that it can be.
struct RankPlan: Sendable {
  /// Enough for an interval of whom a canteen reaches, and done within two minutes for a
  /// district of a hundred communities.
  static let usualReplications = 400

  let title: LocalizedText
  let name: String
  let resolvedScenario: String
  let inputs: [RunManifest.InputFile]
  let system: NextCanteenSystem
  /// The roll-out of the scenario.
  let reference: RollOut
  let order: RankMeasure
  let design: ExperimentDesign
  let directory: String

  init(_ command: RankCommand) throws {
    let language = command.arguments.language.language
    let scenario = try command.arguments.load()
    let definition = scenario.definition
    guard let canteens = definition.canteens else {
      throw RankProblem.noCanteens.failure(in: scenario.document, language: language)
    }
    let lastDay = try definition.run.lastDay(command.until)
    try definition.checkCohorts(until: lastDay)
    let candidates = canteens.isOpenAtStart.count { !$0 }
    guard candidates > 0 else {
      throw RankProblem.allHaveOne(communities: canteens.isOpenAtStart.count)
        .failure(in: scenario.document, language: language)
    }
    design = try ExperimentDesign(
      try ExperimentDesign.replications(
        command.replications ?? min(definition.run.replications, Self.usualReplications)),
      workers: command.workers,
      seed: try command.seed.map(SeedFile.seed) ?? definition.run.seed)
    try RunSize(
      definition, until: lastDay, variants: RollOut.all.count * (candidates + 1),
      valuesOfEach: CanteensOutcome.measures.count + 2, replications: design.replications.count,
      workers: design.workers
    ).check(path: command.arguments.scenario, language: language)
    guard let system = NextCanteenSystem(definition, until: lastDay), system.months > 0 else {
      throw RankProblem.tooShort(start: definition.run.start)
        .failure(in: scenario.document, language: language)
    }
    self.system = system
    title = definition.name
    name = scenario.name
    resolvedScenario = scenario.document.resolvedText
    inputs = scenario.inputs
    reference = .rule(canteens.rule)
    order = command.by
    directory = command.output ?? "results/rank-\(scenario.name)"
  }

  var geography: Geography { system.geography }

  /// The communities without a canteen.
  var places: [SiteResultWriter.Place] {
    let elderly = system.elderlyAtStart
    return system.candidates.map { index in
      let street = geography.streets[geography.communities[index].street]
      return SiteResultWriter.Place(
        community: subject(index),
        street: Subject(.street, identifier: street.identifier, name: street.name),
        elderly: elderly[index])
    }
  }

  /// A community by its number.
  func subject(_ community: Int) -> Subject {
    let community = geography.communities[community]
    return Subject(.community, identifier: community.identifier, name: community.name)
  }
}

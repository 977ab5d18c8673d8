import ArgumentParser
import DistrictModel
import Measurement
import ScenarioDefinition
import StudyDefinition

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenarios, studies or questions, for editors.",
    discussion: """
      Save it beside a scenario and name it in the scenario's first line:
        # yaml-language-server: $schema=carecap.schema.json
      """)

  @Flag(help: "The schema of scenarios for a table of areas.")
  var areas = false

  @Flag(help: "The schema of sweeps.")
  var sweep = false

  @Flag(help: "The schema of sensitivity studies.")
  var sensitivity = false

  @Flag(help: "The schema of questions for a plan.")
  var plan = false

  func validate() throws {
    if [areas, sweep, sensitivity, plan].count(where: { $0 }) > 1 {
      throw ValidationError("a schema is of one kind of file; leave out all but one flag")
    }
  }

  private var title: LocalizedText {
    if sweep { return LocalizedText(en: "carecap sweep", zh: "carecap参数扫描") }
    if sensitivity {
      return LocalizedText(en: "carecap sensitivity study", zh: "carecap敏感性分析")
    }
    if plan { return LocalizedText(en: "carecap question for a plan", zh: "carecap方案问题") }
    return LocalizedText(en: "carecap scenario", zh: "carecap方案")
  }

  func run() throws {
    let schema = JSONSchema(title: title) { section in
      if plan {
        let nothing = ObservationLayout(dates: [], columns: [], promises: [])
        _ = PlanSpecification(reading: section, writtenAs: nil, layout: nothing)
      } else if areas {
        _ = AreasScenario(reading: section)
      } else if sweep {
        _ = SweepDefinition(reading: section)
      } else if sensitivity {
        _ = SensitivityDefinition(reading: section)
      } else {
        _ = DistrictScenario(reading: section)
      }
    }
    try Terminal.standardOutput.writeChecked(schema.text)
  }
}

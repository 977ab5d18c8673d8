public import Measurement
public import RandomVariates
public import ScenarioDefinition

/// What every study says: of which scenario it is, how often it is run, with which seed.
public struct StudiedScenario: Sendable {
  /// The file of the scenario, as seen from that of the study.
  public let file: PlacedText
  public let name: LocalizedText?
  /// Replications at each point; nil if the study leaves it to the default.
  public let replications: Int?
  /// Nil if the scenario's seed is meant.
  public let seed: MasterSeed?

  public static let replicationLimit = 1_000_000

  init(reading section: SectionReader) {
    file =
      section.placedText(
        "scenario",
        meaning: LocalizedText(en: "the scenario, relative to this file", zh: "方案文件（相对路径）"))
      ?? PlacedText("", at: SourcePlace(file: "", line: 1, column: 1))
    name = section.optionalLocalizedText(
      "name", meaning: LocalizedText(en: "what this study asks", zh: "研究名称"))
    replications = section.optionalInteger(
      "replications", unit: .count, in: 1...Self.replicationLimit,
      meaning: LocalizedText(en: "possible futures at each point", zh: "每点模拟次数"))
    seed = section.optionalInteger(
      "seed", unit: .none, in: 0...Int.max,
      meaning: LocalizedText(en: "master seed, instead of the scenario's", zh: "随机数主种子（代替方案的）")
    ).map { MasterSeed(UInt64($0)) }
  }
}

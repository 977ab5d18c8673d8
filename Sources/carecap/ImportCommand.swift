import ArgumentParser
import DistrictModel
import Measurement
import ResultFiles
import ScenarioFiles

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a census table into a table of areas for carecap run --areas.",
    discussion: """
      The census table has a row for each area, sex and age group. Its columns are area_code, \
      area_name, sex (F or M), age_start, age_end (empty for the open group) and count, unless a \
      description says otherwise:

        carecap: 1
        columns: {area: 地区代码, name: 地区, sex: 性别, count: 人数, age_group: 年龄}
        sexes: {female: 女, male: 男}
        open_age_group: 85岁及以上

      Instead of age_group and open_age_group there may be age_from and age_to. Groups of five \
      years are graduated to single years by Sprague's formula; their sums stay what they are.
      """)

  @Argument(help: "The census table.", completion: .file(extensions: ["csv"]))
  var table: String

  @Option(help: "A description of the columns.", completion: .file(extensions: ["yaml", "yml"]))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "The table of areas to write, or a folder for areas.csv; an existing one is left alone.",
      valueName: "file.csv|folder"))
  var output: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    let path = output.hasSuffix(".csv") ? output : "\(output)/areas.csv"
    do {
      let limits = Limits.chosen.files
      let description =
        try columns.map { try CensusColumns.read(path: $0, limits: limits) } ?? .usual
      let census = try CensusTableReader.read(path: table, columns: description, limits: limits)
      let areas = AreaImport(census)
      try TableFile.write(header: areas.header, rows: areas.rows, to: path)
      try Terminal.standardOutput.writeChecked(summary(areas, path)[language.language] + "\n")
    } catch let error as ScenarioLoadError {
      throw Failure(error, language: language.language)
    } catch let error as ResultFileError {
      throw Failure(error, language.language)
    }
  }

  private func summary(_ areas: AreaImport, _ path: String) -> LocalizedText {
    LocalizedText(
      en: "\(path): \(areas.count) areas, \(areas.elderly) people of 60 and over",
      zh: "\(path)：\(areas.count)个地区，60岁及以上\(areas.elderly)人")
  }
}

import Measurement
public import ScenarioDefinition

/// Which column of a census table holds what, and how sexes and open ages are written.
public struct CensusColumns: Hashable, Sendable {
  /// How the ages of a row are told.
  public enum Ages: Hashable, Sendable {
    /// By the first and the last completed age; of the open group, the last is empty or
    /// has no digits.
    case bounds(first: String, last: String)
    /// By one text such as `60-64`, `60~64岁` or `60`; `open` is that of the open group.
    case group(String, open: String)
  }

  public var area: String
  public var name: String
  public var sex: String
  public var count: String
  public var ages: Ages
  public var female: String
  public var male: String

  /// What is meant without a description.
  public static let usual = CensusColumns(
    area: "area_code", name: "area_name", sex: "sex", count: "count",
    ages: .bounds(first: "age_start", last: "age_end"), female: "F", male: "M")

  /// Reads a description of the columns from a YAML file.
  public static func read(
    path: String, limits: ScenarioLimits = ScenarioLimits()
  ) throws(ScenarioLoadError) -> CensusColumns {
    let document = try ScenarioLoader(limits: limits).load(path: path)
    do {
      return try ScenarioReading.read(document.root) { CensusColumns(reading: $0) }.definition
    } catch {
      throw .invalid(error.diagnostics, sources: document.sources)
    }
  }
}

extension CensusColumns {
  public init(reading section: SectionReader) {
    let columns = section.section(
      "columns", meaning: LocalizedText(en: "names in the table's first row", zh: "首行中的列名"))
    area = columns.text("area", meaning: LocalizedText(en: "code of the area", zh: "地区代码"))
    name = columns.text("name", meaning: LocalizedText(en: "name of the area", zh: "地区名称"))
    sex = columns.text("sex", meaning: LocalizedText(en: "sex", zh: "性别"))
    count = columns.text("count", meaning: LocalizedText(en: "number of people", zh: "人数"))
    let group = columns.optionalText(
      "age_group", meaning: LocalizedText(en: "age group, as one text", zh: "年龄组（一列）"))
    let first = columns.optionalText(
      "age_from", meaning: LocalizedText(en: "first completed age", zh: "起始年龄"))
    let last = columns.optionalText(
      "age_to", meaning: LocalizedText(en: "last completed age", zh: "终止年龄"))
    let open = section.optionalText(
      "open_age_group",
      meaning: LocalizedText(en: "how the open group is written in age_group", zh: "开口组的写法"))
    switch (group, first, last, open) {
    case (let group?, nil, nil, let open?): ages = .group(group, open: open)
    case (nil, let first?, let last?, nil): ages = .bounds(first: first, last: last)
    default:
      ages = .bounds(first: "", last: "")
      section.report(
        ScenarioProblem.inconsistent(
          message: LocalizedText(
            en: "the ages are told either by 'age_from' and 'age_to', or by 'age_group' with "
              + "'open_age_group' beside 'columns'",
            zh: "年龄须由 age_from 和 age_to 两列给出，或由 age_group 一列并在 columns 之外写明 open_age_group"),
          advice: nil),
        at: "columns")
    }
    let sexes = section.section(
      "sexes", meaning: LocalizedText(en: "how the sexes are written", zh: "性别的写法"))
    female = sexes.text("female", meaning: LocalizedText(en: "women", zh: "女"))
    male = sexes.text("male", meaning: LocalizedText(en: "men", zh: "男"))
  }
}

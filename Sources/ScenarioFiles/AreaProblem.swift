import Measurement
import ScenarioDefinition

/// What can be wrong with a table of areas, or with a census table that is to become one.
enum AreaProblem: Hashable, Sendable {
  case missingColumn(String, nearest: String?, columns: [String])
  case unknownColumn(String)
  case badCode(String)
  case badName(String)
  case otherName(String, first: String, line: Int)
  case duplicateArea(String, firstLine: Int)
  case unknownSex(String, known: [String])
  case badAge(String)
  case badCount(String)
  case duplicateCount(firstLine: Int)
  case missingCount(area: String, sex: LocalizedText, ages: String)
  case ageGap(String, String)
  case unevenAges(String)
  case youngestAge(String)
  case openAge(String)
  case noOpenAges(String)
  case tooFewGroups(Int)
  case totalOfOthers(String, count: Int, prefix: String)
  case noRows
}

extension AreaProblem: Problem {
  var code: String {
    switch self {
    case .missingColumn: "missing-column"
    case .unknownColumn: "unknown-column"
    case .badCode: "bad-area-code"
    case .badName: "bad-area-name"
    case .otherName: "other-area-name"
    case .duplicateArea: "duplicate-area"
    case .unknownSex: "unknown-sex"
    case .badAge: "bad-age"
    case .badCount: "bad-count"
    case .duplicateCount: "duplicate-count"
    case .missingCount: "missing-count"
    case .ageGap: "age-gap"
    case .unevenAges: "uneven-ages"
    case .youngestAge: "youngest-age"
    case .openAge: "open-age"
    case .noOpenAges: "no-open-ages"
    case .tooFewGroups: "too-few-age-groups"
    case .totalOfOthers: "total-of-others"
    case .noRows: "no-rows"
    }
  }

  var message: LocalizedText {
    switch self {
    case .missingColumn(let name, _, _):
      LocalizedText(
        en: "the table has no column '\(echoed(name))'", zh: "表格没有“\(echoed(name))”列")
    case .unknownColumn(let name):
      LocalizedText(
        en: "a table of areas has no column '\(echoed(name))' here",
        zh: "地区表此处不应有“\(echoed(name))”列")
    case .badCode(let text):
      LocalizedText(
        en: "'\(echoed(text))' is no area code", zh: "“\(echoed(text))”不是地区代码")
    case .badName(let text):
      LocalizedText(
        en: "'\(echoed(text))' is no name of an area", zh: "“\(echoed(text))”不是地区名称")
    case .otherName(let name, let first, let line):
      LocalizedText(
        en: "this area is called '\(echoed(name))' here and '\(echoed(first))' in line \(line)",
        zh: "该地区此处名为“\(echoed(name))”，第 \(line) 行名为“\(echoed(first))”")
    case .duplicateArea(let code, let line):
      LocalizedText(
        en: "the area '\(echoed(code))' stands here again; the first is in line \(line)",
        zh: "地区“\(echoed(code))”重复出现；第一次在第 \(line) 行")
    case .unknownSex(let text, _):
      LocalizedText(en: "'\(echoed(text))' is no sex", zh: "“\(echoed(text))”不是性别")
    case .badAge(let text):
      LocalizedText(
        en: "'\(echoed(text))' are no ages from 0 to 130, the younger first",
        zh: "“\(echoed(text))”不是0至130岁、由小到大的年龄")
    case .badCount(let text):
      LocalizedText(
        en: "'\(echoed(text))' is no whole number of people", zh: "“\(echoed(text))”不是整数人数")
    case .duplicateCount(let line):
      LocalizedText(
        en: "these people are counted for the second time; the first is in line \(line)",
        zh: "同一组人口重复出现；第一次在第 \(line) 行")
    case .missingCount(let area, let sex, let ages):
      LocalizedText(
        en: "the area '\(echoed(area))' has no row for \(sex.english) aged \(ages)",
        zh: "地区“\(echoed(area))”缺少\(ages)岁\(sex.chinese)性的行")
    case .ageGap(let younger, let older):
      LocalizedText(
        en: "the ages \(younger) are followed by \(older): some ages are missing or counted twice",
        zh: "年龄组\(younger)之后是\(older)：年龄有缺漏或重复")
    case .unevenAges(let ages):
      LocalizedText(
        en: "the ages \(ages) are neither one year nor five years like the others",
        zh: "年龄组\(ages)与其他组不同，须均为单岁或均为五岁组")
    case .youngestAge(let ages):
      LocalizedText(
        en: "the youngest ages counted from 20 on, \(ages), must begin between 20 and 60",
        zh: "20岁以上最小的年龄组\(ages)须从20至60岁之间开始")
    case .openAge(let ages):
      LocalizedText(
        en: "the open group \(ages) must be the last and begin between 65 and 100",
        zh: "开口组\(ages)须为最后一组，且从65至100岁之间开始")
    case .noOpenAges(let ages):
      LocalizedText(
        en: "the last ages, \(ages), are not open to the end", zh: "最后的年龄组\(ages)不是开口组")
    case .tooFewGroups(let count):
      LocalizedText(
        en: "there are \(count) groups of five years from 20 on, and five are needed",
        zh: "20岁以上只有\(count)个五岁组，至少需要五个")
    case .totalOfOthers(let code, let count, let prefix):
      LocalizedText(
        en: "the area '\(echoed(code))' is the sum of the \(count) others whose codes begin with "
          + "'\(echoed(prefix))'; its people would count twice",
        zh: "地区“\(echoed(code))”是代码以“\(echoed(prefix))”开头的其他\(count)个地区之和，其人口会被重复计算")
    case .noRows:
      LocalizedText(en: "the table has no rows below the header", zh: "表格在首行之下没有数据")
    }
  }

  var advice: LocalizedText? {
    switch self {
    case .missingColumn(_, let nearest?, _):
      LocalizedText(en: "did you mean '\(echoed(nearest))'?", zh: "是否应为“\(echoed(nearest))”？")
    case .missingColumn(_, nil, let columns):
      LocalizedText(
        en: "the columns are: \(columns.prefix(12).map { echoed($0) }.joined(separator: ", ")); "
          + "--columns FILE says which is which",
        zh: "现有的列：\(columns.prefix(12).map { echoed($0) }.joined(separator: "、"))；可用 --columns 指明各列"
      )
    case .unknownColumn:
      LocalizedText(
        en: "make the table with carecap import, or in the same form",
        zh: "请用 carecap import 生成，或采用同样的格式")
    case .badCode:
      LocalizedText(
        en: "write 1 to 24 letters, digits and hyphens, such as 110101",
        zh: "请用1至24个字母、数字或连字符，如110101")
    case .badName:
      LocalizedText(
        en: "a name is not empty and does not begin as a formula does", zh: "名称不能为空，也不能以公式符号开头")
    case .unknownSex(_, let known):
      LocalizedText(
        en: "write \(known.joined(separator: " or ")), or say under 'sexes' in the description "
          + "of the columns how they are written",
        zh: "请写\(known.joined(separator: "或"))，或在列说明的 sexes 中指明写法")
    case .badAge:
      LocalizedText(
        en: "write completed years; 'open_age_group' in the description of the columns says how "
          + "the open group is written",
        zh: "请写周岁；开口组的写法由列说明中的 open_age_group 指明")
    case .badCount:
      LocalizedText(
        en: "write digits only, at most 100,000,000", zh: "只写数字，至多100000000")
    case .missingCount:
      LocalizedText(en: "write 0 where there is nobody", zh: "没有人的组请写0")
    case .noOpenAges:
      LocalizedText(
        en: "leave the last age of the open group empty, or name its text as 'open_age_group'",
        zh: "开口组的终止年龄请留空，或用 open_age_group 指明其写法")
    case .otherName, .duplicateArea, .duplicateCount:
      LocalizedText(en: "delete or correct one of the two rows", zh: "请删除或改正其中一行")
    case .ageGap, .unevenAges, .youngestAge, .openAge, .tooFewGroups:
      LocalizedText(
        en: "give the same age groups for every area and sex, without a gap",
        zh: "每个地区、每种性别须给出相同且连续的年龄组")
    case .totalOfOthers:
      LocalizedText(
        en: "delete the rows of totals: the result has totals by prefix of the code",
        zh: "请删除合计行：结果会按代码前缀给出合计")
    case .noRows: LocalizedText(en: "name a table with rows below the first", zh: "请指定含有数据行的表格")
    }
  }
}

public import Measurement
import ScenarioDefinition

extension FileProblem {
  public var advice: LocalizedText? {
    switch self {
    case .missingFile(_, let nearest?):
      LocalizedText(
        en: "did you mean '\(echoed(nearest, atMost: Self.pathLimit))'?",
        zh: "是否应为“\(echoed(nearest, atMost: Self.pathLimit))”？")
    case .notAFile: LocalizedText(en: "name a file", zh: "请指定一个文件")
    case .unreadableFile: LocalizedText(en: "check the file's permissions", zh: "请检查文件的读取权限")
    case .outsideFolder, .noFolder:
      LocalizedText(en: "put the file beside the scenario", zh: "请把文件放在方案旁边")
    case .fileTooLarge:
      LocalizedText(
        en: "move long lists to tables in CSV files, or raise file-bytes, for a table "
          + "table-bytes, in CARECAP_LIMITS",
        zh: "请把较长的列表移到 CSV 表格中，或在环境变量 CARECAP_LIMITS 中调高 file-bytes（表格为 table-bytes）")
    case .spreadsheet:
      LocalizedText(
        en: "in Excel choose Save as, CSV UTF-8", zh: "请在 Excel 中选择“另存为”，类型选“CSV UTF-8”")
    case .utf16File, .notUTF8:
      LocalizedText(
        en: "in the editor choose Save as and the encoding UTF-8", zh: "请在编辑器中选择“另存为”，编码选 UTF-8")
    case .controlCharacter: LocalizedText(en: "delete it", zh: "请删除")
    case .syntax(let fault): fault.advice
    case .fullWidthColon:
      LocalizedText(
        en: "write ':' and a blank, with the Chinese input method off", zh: "请切换到英文输入法，输入 ':' 和一个空格"
      )
    case .tabIndentation: LocalizedText(en: "indent with blanks", zh: "请用空格缩进")
    case .multipleDocuments:
      LocalizedText(
        en: "remove the line '---'; one file is one scenario", zh: "请删除“---”；一个文件只写一个方案")
    case .anchor, .alias, .mergeKey:
      LocalizedText(
        en: "write the values out, or use 'extends'; quote a text that starts with & or *",
        zh: "请直接写出内容，或使用“extends”；以 & 或 * 开头的文字请加引号")
    case .tag:
      LocalizedText(en: "remove it; quote a text that starts with !", zh: "请删除；以 ! 开头的文字请加引号")
    case .badKey:
      LocalizedText(en: "write 'key: value'", zh: "请写成“键: 值”")
    case .duplicateKey: LocalizedText(en: "remove one of the two", zh: "请删除其中一个")
    case .missingVersion:
      LocalizedText(en: "write 'carecap: 1' in the first line", zh: "请在第一行写 carecap: 1")
    case .unknownVersion:
      LocalizedText(
        en: "this carecap reads 'carecap: 1'; a newer file needs a newer carecap",
        zh: "本程序只读 carecap: 1；较新的文件需要较新的 carecap")
    case .badExtends:
      LocalizedText(en: "write for example 'extends: base.yaml'", zh: "例如写成 extends: base.yaml")
    case .nothingToRemove(_, let nearest?):
      LocalizedText(en: "did you mean '\(echoed(nearest))'?", zh: "是否应为“\(echoed(nearest))”？")
    case .badTable:
      LocalizedText(en: "write for example {table: homes.csv}", zh: "例如写成 {table: homes.csv}")
    case .semicolonSeparated, .fullWidthCommaSeparated:
      LocalizedText(
        en: "separate the cells by commas, and write decimal points", zh: "请用半角逗号分隔单元格，并使用小数点")
    case .unclosedQuote, .badQuote:
      LocalizedText(
        en: "put the whole cell in quotes and double each quote within", zh: "请给整个单元格加引号，其中的引号写两遍")
    case .noIdentifierColumn(let columns):
      LocalizedText(
        en: "the columns are: \(columns.prefix(12).map { echoed($0) }.joined(separator: ", "))",
        zh: "现有的列：\(columns.prefix(12).map { echoed($0) }.joined(separator: "、"))")
    case .raggedRow:
      LocalizedText(en: "put a cell that contains a comma in quotes", zh: "含有逗号的单元格请加引号")
    case .overrideWithoutValue:
      LocalizedText(
        en: "write for example --set beds.target=40; ~ removes a value",
        zh: "例如 --set beds.target=40；写 ~ 可删除")
    case .unknownPath(_, let nearest?, _):
      LocalizedText(en: "did you mean '\(echoed(nearest))'?", zh: "是否应为“\(echoed(nearest))”？")
    case .unknownPath(_, nil, let known) where !known.isEmpty:
      LocalizedText(
        en: "there are: \(known.prefix(12).map { echoed($0) }.joined(separator: ", "))",
        zh: "现有：\(known.prefix(12).map { echoed($0) }.joined(separator: "、"))")
    case .tooDeep: Self.raising("depth")
    case .tooManyNodes: Self.raising("nodes")
    case .tooManyRows: Self.raising("table-rows")
    case .tooManyColumns: Self.raising("table-columns")
    case .tooManyCells: Self.raising("table-cells")
    case .missingFile(_, nil):
      LocalizedText(
        en: "check the name; it is seen from the folder of the file that gives it",
        zh: "请检查文件名；相对路径以写有该名的文件所在文件夹为准")
    case .nothingToRemove(_, nil), .unknownPath(_, nil, _):
      LocalizedText(
        en: "'carecap describe' lists all figures with their paths",
        zh: "carecap describe 会列出所有数值及其路径")
    case .emptyFile, .notAMapping:
      LocalizedText(
        en: "'carecap init example.yaml' writes a complete scenario to start from",
        zh: "用 carecap init example.yaml 可生成完整的示例方案")
    case .binaryFile:
      LocalizedText(en: "name a text file", zh: "请指定文本文件")
    case .scalarTooLong: LocalizedText(en: "write a shorter text", zh: "请缩短文字")
    case .extendsCycle:
      LocalizedText(en: "let the first scenario extend nothing", zh: "最上层的方案不要写 extends")
    case .extendsTooLong:
      LocalizedText(en: "extend one of the first scenarios directly", zh: "请直接扩展较上层的方案")
    case .tooManyTables: LocalizedText(en: "put tables together", zh: "请合并表格")
    case .emptyHeader: LocalizedText(en: "name the column, or delete it", zh: "请给该列命名或将其删除")
    case .duplicateColumn, .duplicateIdentifier:
      LocalizedText(en: "delete or rename one of the two", zh: "请删除其中一个或改名")
    case .emptyIdentifier: LocalizedText(en: "write an identifier", zh: "请填写标识")
    }
  }

  private static func raising(_ limit: String) -> LocalizedText {
    LocalizedText(
      en: "write less, or raise \(limit) in the environment variable CARECAP_LIMITS",
      zh: "请减少内容，或在环境变量 CARECAP_LIMITS 中调高 \(limit)")
  }
}

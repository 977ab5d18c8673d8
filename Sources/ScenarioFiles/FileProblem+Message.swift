public import Measurement
import ScenarioDefinition

extension FileProblem {
  /// A path is to be copied, so it is not cut like other texts of the user's.
  static let pathLimit = 4_096

  public var message: LocalizedText {
    switch self {
    case .missingFile(let path, _):
      LocalizedText(
        en: "there is no file '\(echoed(path, atMost: Self.pathLimit))'",
        zh: "找不到文件“\(echoed(path, atMost: Self.pathLimit))”")
    case .notAFile(let path):
      LocalizedText(
        en: "'\(echoed(path))' is a folder or a device, not a file",
        zh: "“\(echoed(path))”是文件夹或设备，不是文件")
    case .unreadableFile(let path):
      LocalizedText(
        en: "the file '\(echoed(path))' cannot be read", zh: "无法读取文件“\(echoed(path))”")
    case .outsideFolder(let path):
      LocalizedText(
        en: "'\(echoed(path))' lies outside the scenario's folder",
        zh: "“\(echoed(path))”不在方案所在的文件夹内")
    case .noFolder(let path):
      LocalizedText(
        en: "this scenario has no folder in which to look for '\(echoed(path))'",
        zh: "此方案没有所在文件夹，无法查找“\(echoed(path))”")
    case .emptyFile: LocalizedText(en: "the file is empty", zh: "文件是空的")
    case .fileTooLarge(let bytes, let limit):
      LocalizedText(
        en: "the file has more than \(limit) bytes (\(bytes) or more)",
        zh: "文件超过 \(limit) 字节（至少 \(bytes) 字节）")
    case .binaryFile: LocalizedText(en: "this is not a text file", zh: "这不是文本文件")
    case .spreadsheet:
      LocalizedText(en: "this is an Excel workbook, not a CSV file", zh: "这是 Excel 工作簿，不是 CSV 文件")
    case .utf16File:
      LocalizedText(en: "the file is saved as UTF-16", zh: "文件的编码是 UTF-16")
    case .notUTF8(let looksLikeGB18030):
      looksLikeGB18030
        ? LocalizedText(
          en: "the file is not saved as UTF-8, but probably as GB18030 (ANSI)",
          zh: "文件的编码不是 UTF-8，可能是 GB18030（ANSI）")
        : LocalizedText(en: "the file is not saved as UTF-8", zh: "文件的编码不是 UTF-8")
    case .controlCharacter(let value):
      LocalizedText(
        en: "an invisible character stands here (\(codePoint(value)))",
        zh: "此处有看不见的字符（\(codePoint(value))）")

    case .syntax(let fault): fault.message
    case .fullWidthColon:
      LocalizedText(
        en: "a full-width colon '：' stands where ':' is meant", zh: "此处用了全角冒号“：”，应为半角 ':'")
    case .tabIndentation:
      LocalizedText(en: "a tab stands where blanks are needed", zh: "此处用了制表符（Tab），应使用空格")
    case .multipleDocuments:
      LocalizedText(en: "a second document begins here", zh: "此处开始了第二个文档")
    case .anchor: LocalizedText(en: "anchors (&) are not allowed", zh: "不允许使用锚点（&）")
    case .alias: LocalizedText(en: "aliases (*) are not allowed", zh: "不允许使用别名（*）")
    case .tag: LocalizedText(en: "tags (!) are not allowed", zh: "不允许使用标签（!）")
    case .mergeKey: LocalizedText(en: "merge keys (<<) are not allowed", zh: "不允许使用合并键（<<）")
    case .badKey:
      LocalizedText(en: "a key must be a word", zh: "键必须是一个词")
    case .duplicateKey(let key, let line):
      LocalizedText(
        en:
          "the key '\(echoed(key))' stands here for the second time; the first is in line \(line)",
        zh: "“\(echoed(key))”重复出现；第一次在第 \(line) 行")
    case .tooDeep(let limit):
      LocalizedText(
        en: "more than \(limit) sections or brackets stand within each other",
        zh: "嵌套超过 \(limit) 层")
    case .tooManyNodes(let limit):
      LocalizedText(en: "the file has more than \(limit) values", zh: "文件中的数据超过 \(limit) 项")
    case .scalarTooLong(let bytes, let limit):
      LocalizedText(
        en: "this text has \(bytes) bytes; at most \(limit) are allowed",
        zh: "这段文字有 \(bytes) 字节，最多允许 \(limit) 字节")
    case .notAMapping:
      LocalizedText(
        en: "a scenario must consist of keys with values, such as 'name: …'",
        zh: "方案必须由“键: 值”组成，例如“name: …”")

    case .missingVersion:
      LocalizedText(
        en: "the version of the file format is missing", zh: "缺少文件格式版本")
    case .unknownVersion(let text):
      LocalizedText(
        en: "the file format '\(echoed(text))' is unknown", zh: "不认识文件格式版本“\(echoed(text))”")
    case .badExtends:
      LocalizedText(en: "'extends' must name one file", zh: "“extends”必须是一个文件名")
    case .extendsCycle(let chain):
      LocalizedText(
        en:
          "the files extend each other in a circle: \(chain.map { echoed($0) }.joined(separator: " → "))",
        zh: "文件循环引用：\(chain.map { echoed($0) }.joined(separator: " → "))")
    case .extendsTooLong(let limit):
      LocalizedText(
        en: "more than \(limit) files extend each other", zh: "“extends”超过 \(limit) 层")
    case .nothingToRemove(let key, _):
      LocalizedText(
        en: "'\(echoed(key))' cannot be removed: the file that is extended does not have it",
        zh: "无法删除“\(echoed(key))”：上级文件中没有这一项")

    case .badTable:
      LocalizedText(
        en: "'table' must name one CSV file, with nothing beside it but 'source'",
        zh: "“table”必须是一个 CSV 文件名，旁边只能有“source”")
    case .tooManyTables(let limit):
      LocalizedText(en: "the file names more than \(limit) tables", zh: "文件引用的表超过 \(limit) 个")
    case .tooManyRows(let limit):
      LocalizedText(en: "the table has more than \(limit) rows", zh: "表格超过 \(limit) 行")
    case .tooManyColumns(let count, let limit):
      LocalizedText(
        en: "the table has \(count) columns; at most \(limit) are allowed",
        zh: "表格有 \(count) 列，最多允许 \(limit) 列")
    case .tooManyCells(let limit):
      LocalizedText(en: "the table has more than \(limit) cells", zh: "表格超过 \(limit) 个单元格")
    case .semicolonSeparated:
      LocalizedText(
        en: "the columns are separated by semicolons, not by commas", zh: "列之间用了分号，应为逗号")
    case .fullWidthCommaSeparated:
      LocalizedText(
        en: "the columns are separated by full-width commas '，'", zh: "列之间用了全角逗号“，”，应为半角逗号")
    case .unclosedQuote:
      LocalizedText(en: "a quote is opened here and never closed", zh: "此处的引号没有配对")
    case .badQuote:
      LocalizedText(
        en: "a quote stands in the middle of a cell in this row", zh: "本行某个单元格中间有引号")
    case .noIdentifierColumn:
      LocalizedText(en: "the table has no column 'id'", zh: "表格没有“id”列")
    case .emptyHeader:
      LocalizedText(en: "this column has no name in the first row", zh: "首行中这一列没有名称")
    case .duplicateColumn(let name, let column):
      LocalizedText(
        en: "the column '\(echoed(name))' clashes with column \(column)",
        zh: "“\(echoed(name))”列与第 \(column) 列冲突")
    case .raggedRow(let count, let expected):
      LocalizedText(
        en: "this row has \(count) cells, and the first row has \(expected)",
        zh: "本行有 \(count) 个单元格，而首行有 \(expected) 个")
    case .emptyIdentifier:
      LocalizedText(en: "this row has no id", zh: "本行没有填写 id")
    case .duplicateIdentifier(let identifier, let line):
      LocalizedText(
        en:
          "the id '\(echoed(identifier))' stands here for the second time; the first is in line \(line)",
        zh: "id“\(echoed(identifier))”重复出现；第一次在第 \(line) 行")

    case .overrideWithoutValue:
      LocalizedText(
        en: "this is not of the form path=value", zh: "格式应为“路径=值”")
    case .unknownPath(let path, _, _):
      LocalizedText(
        en: "the scenario has no '\(echoed(path))'", zh: "方案中没有“\(echoed(path))”")
    }
  }
}

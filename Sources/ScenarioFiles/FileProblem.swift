import Measurement
public import ScenarioDefinition

/// What can be wrong with the files of a scenario.
public enum FileProblem: Error, Hashable, Sendable {
  case missingFile(String, nearest: String?)
  case notAFile(String)
  case unreadableFile(String)
  case outsideFolder(String)
  case noFolder(String)
  case emptyFile
  case fileTooLarge(bytes: Int, limit: Int)
  case binaryFile
  case spreadsheet
  case utf16File
  case notUTF8(looksLikeGB18030: Bool)
  case controlCharacter(UInt32)

  case syntax(YAMLFault)
  case fullWidthColon
  case tabIndentation
  case multipleDocuments
  case anchor
  case alias
  case tag
  case mergeKey
  case badKey
  case duplicateKey(String, firstLine: Int)
  case tooDeep(limit: Int)
  case tooManyNodes(limit: Int)
  case scalarTooLong(bytes: Int, limit: Int)
  case notAMapping

  case missingVersion
  case unknownVersion(String)
  case badExtends
  case extendsCycle([String])
  case extendsTooLong(limit: Int)
  case nothingToRemove(String, nearest: String?)

  case badTable
  case tooManyTables(limit: Int)
  case tooManyRows(limit: Int)
  case tooManyColumns(count: Int, limit: Int)
  case tooManyCells(limit: Int)
  case semicolonSeparated
  case fullWidthCommaSeparated
  case unclosedQuote
  case badQuote
  case noIdentifierColumn(columns: [String])
  case emptyHeader
  case duplicateColumn(String, firstColumn: Int)
  case raggedRow(count: Int, expected: Int)
  case emptyIdentifier
  case duplicateIdentifier(String, firstLine: Int)

  case overrideWithoutValue
  case unknownPath(String, nearest: String?, known: [String])
}

extension FileProblem: Problem {
  public var code: String {
    switch self {
    case .missingFile: "missing-file"
    case .notAFile: "not-a-file"
    case .unreadableFile: "unreadable-file"
    case .outsideFolder: "outside-folder"
    case .noFolder: "no-folder"
    case .emptyFile: "empty-file"
    case .fileTooLarge: "file-too-large"
    case .binaryFile: "binary-file"
    case .spreadsheet: "spreadsheet"
    case .utf16File: "utf-16-file"
    case .notUTF8: "not-utf-8"
    case .controlCharacter: "control-character"
    case .syntax: "syntax"
    case .fullWidthColon: "full-width-colon"
    case .tabIndentation: "tab-indentation"
    case .multipleDocuments: "multiple-documents"
    case .anchor: "anchor"
    case .alias: "alias"
    case .tag: "tag"
    case .mergeKey: "merge-key"
    case .badKey: "bad-key"
    case .duplicateKey: "duplicate-key"
    case .tooDeep: "too-deep"
    case .tooManyNodes: "too-many-nodes"
    case .scalarTooLong: "scalar-too-long"
    case .notAMapping: "not-a-mapping"
    case .missingVersion: "missing-version"
    case .unknownVersion: "unknown-version"
    case .badExtends: "bad-extends"
    case .extendsCycle: "extends-cycle"
    case .extendsTooLong: "extends-too-long"
    case .nothingToRemove: "nothing-to-remove"
    case .badTable: "bad-table"
    case .tooManyTables: "too-many-tables"
    case .tooManyRows: "too-many-rows"
    case .tooManyColumns: "too-many-columns"
    case .tooManyCells: "too-many-cells"
    case .semicolonSeparated: "semicolon-separated"
    case .fullWidthCommaSeparated: "full-width-comma"
    case .unclosedQuote: "unclosed-quote"
    case .badQuote: "bad-quote"
    case .noIdentifierColumn: "no-identifier-column"
    case .emptyHeader: "empty-header"
    case .duplicateColumn: "duplicate-column"
    case .raggedRow: "ragged-row"
    case .emptyIdentifier: "empty-identifier"
    case .duplicateIdentifier: "duplicate-identifier"
    case .overrideWithoutValue: "override-without-value"
    case .unknownPath: "unknown-path"
    }
  }
}

/// The description of a result's tables by the Data Package standard, version 2
/// (datapackage.org): what each field means, and how to tell that a file is whole.
struct DataPackage {
  let scenario: String
  /// The tables with the files they were written to.
  let resources: [(table: Table, file: OutputFile)]

  var json: JSONValue {
    [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": "carecap-result",
      "title": .string("Result of carecap for the scenario \(scenario)"),
      "description": .string(conventions),
      "resources": .array(resources.map { Self.json($0.table, $0.file) }),
    ]
  }

  private var conventions: String {
    """
    Comma-separated values in UTF-8 with a decimal point; an empty cell is a missing value. \
    The tables for people begin with a byte order mark, so that Excel reads them as UTF-8\
    \(exceptions).
    """
  }

  /// Names the tables without a byte order mark, if there are any.
  private var exceptions: String {
    let plain = resources.filter { $0.table.audience == .programs }.map(\.file.name)
    if plain.isEmpty { return "" }
    let verbs = plain.count == 1 ? ("is", "does") : ("are", "do")
    return "; \(plain.joined(separator: " and ")), which \(verbs.0) for programs, \(verbs.1) not"
  }

  private static func json(_ table: Table, _ file: OutputFile) -> JSONValue {
    [
      "name": .string(table.name),
      "type": "table",
      "title": .string(table.title),
      "description": .string(table.description),
      "path": .string(file.name),
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "bytes": .integer(file.byteCount),
      "hash": .string("sha256:" + file.sha256),
      "schema": [
        "fields": .array(table.fields.map(json)),
        "missingValues": .strings([""]),
        "primaryKey": .strings(table.primaryKey),
        "foreignKeys": .array(table.references.map(json)),
      ],
    ]
  }

  private static func json(_ field: Table.Field) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("name", .string(field.name)), ("type", .string(field.kind.rawValue)),
      ("description", .string(field.description)),
    ]
    if let unit = field.unit { members.append(("unit", .string(unit))) }
    var constraints: [(key: String, value: JSONValue)] = []
    if field.isRequired { constraints.append(("required", .boolean(true))) }
    if let minimum = field.minimum { constraints.append(("minimum", .number(minimum))) }
    if let maximum = field.maximum { constraints.append(("maximum", .number(maximum))) }
    if !field.choices.isEmpty { constraints.append(("enum", .strings(field.choices))) }
    if let pattern = field.pattern { constraints.append(("pattern", .string(pattern))) }
    members.append(("constraints", .object(constraints)))
    return .object(members)
  }

  private static func json(_ reference: Table.Reference) -> JSONValue {
    [
      "fields": .strings([reference.field]),
      "reference": [
        "resource": .string(reference.table), "fields": .strings([reference.tableField]),
      ],
    ]
  }
}

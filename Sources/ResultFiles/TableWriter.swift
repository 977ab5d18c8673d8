/// A table while it is written.
struct TableWriter: ~Copyable {
  private let table: Table
  private var file: CheckedFile

  init(_ table: Table, in directory: String) throws(ResultFileError) {
    var file = try CheckedFile(creating: table.fileName, in: directory)
    try file.write(table.heading)
    self.table = table
    self.file = file
  }

  /// Adds a row with a value for each field of the table.
  mutating func add(_ values: [String]) throws(ResultFileError) {
    precondition(values.count == table.fields.count, "a row has one value for each field")
    try file.write(CSVRow(values).bytes)
  }

  /// Adds rows that are already in the form of the file.
  mutating func add(rows: [UInt8]) throws(ResultFileError) {
    try file.write(rows)
  }

  mutating func finish() throws(ResultFileError) -> OutputFile {
    try file.finish()
  }
}

extension UnfinishedResult {
  /// Writes a text file; a line end is added where it has none.
  func write(_ text: String, as name: String) throws(ResultFileError) -> OutputFile {
    var file = try CheckedFile(creating: name, in: path)
    try file.write(text.utf8)
    if !text.utf8.isEmpty, text.utf8.last != UInt8(ascii: "\n") { try file.write("\n".utf8) }
    return try file.finish()
  }
}

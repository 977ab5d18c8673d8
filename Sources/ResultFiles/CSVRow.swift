/// One line of a table of comma-separated values.
///
/// RFC 4180 with LF as line end: a field is quoted only if it has a comma, a
/// quotation mark or a line end in it. A text that Excel would run as a formula
/// gets an apostrophe in front (OWASP, "CSV Injection"); numbers stay as they are.
struct CSVRow {
  private(set) var bytes: [UInt8] = []

  init(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func looksLikeFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
    return Double(field) == nil
  }

  private mutating func append(_ field: String) {
    let field = Self.looksLikeFormula(field) ? "'" + field : field
    let quote = UInt8(ascii: "\"")
    let special = [quote, UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard field.utf8.contains(where: special.contains) else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}

import Foundation

/// Turns the bytes of a file into text.
enum TextDecoding {
  /// The text of a YAML file, which must be UTF-8. A byte order mark is dropped.
  ///
  /// - Throws: what is wrong, and the line and column where it is.
  static func yamlText(_ bytes: [UInt8]) throws(PlacedProblem) -> String {
    if isUTF16(bytes) { throw PlacedProblem(.utf16File) }
    guard !bytes.contains(0) else { throw PlacedProblem(.binaryFile) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = String(decoding: validPrefix(of: bytes), as: UTF8.self)
      let (line, column) = endPlace(of: valid)
      throw PlacedProblem(
        .notUTF8(looksLikeGB18030: gb18030(bytes) != nil), line: line, column: column)
    }
    return withoutMark(text)
  }

  /// The text of a table: UTF-8, UTF-16 with a byte order mark, or GB18030.
  static func tableText(_ bytes: [UInt8]) throws(PlacedProblem) -> String {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw PlacedProblem(.spreadsheet)
    }
    if isUTF16(bytes) {
      guard let text = String(data: Data(bytes), encoding: .utf16) else {
        throw PlacedProblem(.binaryFile)
      }
      return withoutMark(text)
    }
    guard !bytes.contains(0) else { throw PlacedProblem(.binaryFile) }
    if let text = String(validating: bytes, as: UTF8.self) { return withoutMark(text) }
    if let text = gb18030(bytes) { return text }
    let valid = String(decoding: validPrefix(of: bytes), as: UTF8.self)
    throw PlacedProblem(.notUTF8(looksLikeGB18030: false), line: endPlace(of: valid).line)
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private static func withoutMark(_ text: String) -> String {
    guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// GB 18030-2005, as Chinese Windows saves "ANSI" text; it includes GBK and GB 2312.
  private static func gb18030(_ bytes: [UInt8]) -> String? {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    guard let text = String(data: Data(bytes), encoding: encoding) else { return nil }
    return text.unicodeScalars.contains("\u{FFFD}") ? nil : text
  }

  /// The bytes up to the first that is not UTF-8.
  private static func validPrefix(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return bytes.prefix(length)
  }

  private static func endPlace(of text: String) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
    return (line, column)
  }
}

/// A problem and its line and column in a file that is known from elsewhere.
struct PlacedProblem: Error {
  let problem: FileProblem
  let line: Int
  let column: Int

  init(_ problem: FileProblem, line: Int = 1, column: Int = 1) {
    self.problem = problem
    self.line = line
    self.column = column
  }
}

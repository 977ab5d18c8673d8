import Yams

/// Finds both places of a key that stands twice in a mapping.
///
/// Yams refuses such a mapping and tells only the first place. That key is
/// therefore renamed in the text, to characters of private use and of the same
/// number, so that no column moves; then the text is read again, and the names
/// are put back.
struct DuplicateKeys {
  private static let limit = 8
  private var names: [String: String] = [:]

  /// The text with another key at `mark`; nil if that is not possible.
  mutating func renamingFirst(of duplicates: [String], at mark: Mark, in text: String) -> String? {
    guard names.count < Self.limit,
      let stand = Unicode.Scalar(0xE000 + UInt32(names.count)),
      let start = YAMLReader.index(of: mark, in: text)
    else { return nil }
    let scalars = text.unicodeScalars
    let rest = scalars[start...]
    let found = duplicates.first { name in
      [name, "\"\(name)\"", "'\(name)'"].contains { rest.starts(with: $0.unicodeScalars) }
    }
    guard let name = found else { return nil }
    let isQuoted = rest.first == "\"" || rest.first == "'"
    let length = name.unicodeScalars.count + (isQuoted ? 2 : 0)
    // What is not there cannot be renamed, and would be found again for ever.
    guard length > 0 else { return nil }
    let alias = String(String.UnicodeScalarView(repeatElement(stand, count: length)))
    guard !text.contains(stand.description) else { return nil }
    names[alias] = name
    let end = scalars.index(start, offsetBy: length)
    return String(scalars[..<start]) + alias + String(scalars[end...])
  }

  /// The key as written.
  func name(of key: String) -> String { names[key] ?? key }
}

/// A section of a scenario in one piece, as carecap writes it.
enum ResolvedSection {
  /// The lines below the key at `path`, without the sources of its figures; empty if there is
  /// no such section.
  static func text(_ path: [String], in resolved: String) -> [Substring] {
    var lines = resolved.split(separator: "\n")[...]
    for (depth, key) in path.enumerated() {
      let heading = String(repeating: "  ", count: depth) + key + ":"
      guard let start = lines.firstIndex(where: { $0.hasPrefix(heading) }) else { return [] }
      let rest = lines[lines.index(after: start)...]
      let end = rest.firstIndex { indentation(of: $0) <= 2 * depth } ?? rest.endIndex
      lines = lines[start..<end]
    }
    return lines.filter { !$0.drop { $0 == " " }.hasPrefix("source:") }
  }

  /// The same, without what stands below one of its keys.
  static func text(_ path: [String], in resolved: String, without key: String) -> [Substring] {
    let lines = text(path, in: resolved)
    let heading = String(repeating: "  ", count: path.count) + key + ":"
    guard let start = lines.firstIndex(where: { $0.hasPrefix(heading) }) else { return lines }
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { indentation(of: $0) <= 2 * path.count } ?? rest.endIndex
    return Array(lines[..<start] + lines[end...])
  }

  /// The figures below the key at `path`, written alike whether or not they state a source.
  static func figures(_ path: [String], in resolved: String) -> [String] {
    var lines: [String] = []
    for line in text(path, in: resolved) {
      let bare = line.drop { $0 == " " }
      if bare.hasPrefix("value: "), let last = lines.last, last.hasSuffix(":") {
        lines[lines.count - 1] = last + bare.dropFirst("value:".count)
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  /// The keys right below the key at `path`.
  static func keys(of path: [String], in resolved: String) -> [String] {
    text(path, in: resolved).dropFirst()
      .filter { indentation(of: $0) == 2 * path.count }
      .map { String($0.drop { $0 == " " }.prefix { $0 != ":" }) }
  }

  private static func indentation(of line: Substring) -> Int { line.prefix { $0 == " " }.count }
}

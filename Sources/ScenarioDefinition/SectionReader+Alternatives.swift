/// Sections that are written in one of several ways, each with keys of its own.
extension SectionReader {
  /// Reads a section in the way of this number, counted from 0.
  ///
  /// When the schema is made, every way is asked what it would read: it allows the keys of all,
  /// and requires those that every way needs.
  /// - Precondition: there is such a way.
  public func read<Value>(way number: Int, of ways: [(SectionReader) -> Value]) -> Value {
    guard case .definition = origin else { return ways[number](self) }
    let readers = ways.map { _ in
      SectionReader(
        reading: reading, record: SectionRecord(node: nil, path: path), origin: .definition,
        inheritedSource: nil)
    }
    let values = zip(ways, readers).map { $0($1) }
    record.noteAlternatives(readers.map(\.record))
    return values[number]
  }
}

extension SectionRecord {
  /// Notes what several ways to read a section asked for.
  fileprivate func noteAlternatives(_ ways: [SectionRecord]) {
    for way in ways {
      for key in way.keys where definitions[key] == nil {
        guard let definition = way.definitions[key] else { continue }
        let isNeeded = ways.allSatisfy { $0.definitions[key].map { !$0.isOptional } ?? false }
        note(
          key,
          KeyDefinition(
            definition.form, unit: definition.unit, meaning: definition.meaning,
            isOptional: !isNeeded))
      }
      acceptsAnyKey = acceptsAnyKey || way.acceptsAnyKey
    }
    for key in Set(ways.flatMap(\.children.keys)).sorted() {
      child(key, node: nil).noteAlternatives(ways.compactMap { $0.children[key] })
    }
  }
}

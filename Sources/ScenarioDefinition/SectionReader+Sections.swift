public import Measurement

extension SectionReader {
  /// The section under `key`, which must be written.
  public func section(_ key: String, meaning: LocalizedText) -> SectionReader {
    let definition = KeyDefinition(.section, meaning: meaning, isOptional: false)
    return section(key, definition) ?? missingSection(key)
  }

  /// The section under `key`, or nil where none is written.
  ///
  /// When the schema is made, it is never nil, so that its keys are noted.
  public func optionalSection(_ key: String, meaning: LocalizedText) -> SectionReader? {
    section(key, KeyDefinition(.section, meaning: meaning, isOptional: true))
  }

  private func section(_ key: String, _ definition: KeyDefinition) -> SectionReader? {
    let value = value(key, definition, isFigure: false)
    if case .definition = origin {
      return SectionReader(
        reading: reading, record: record.child(key, node: nil), origin: .definition,
        inheritedSource: nil)
    }
    guard let value else { return nil }
    guard value.node.members != nil else {
      let problem = ScenarioProblem.wrongShape(
        key: key, expected: .mapping, found: value.node.shape)
      note(problem, at: value)
      return missingSection(key)
    }
    return SectionReader(
      reading: reading, record: record.child(key, node: value.node), origin: .written(value.node),
      inheritedSource: source)
  }

  /// The sections of a mapping whose keys are identifiers of the user's
  /// choice, sorted by identifier, so that their order in the file has no effect.
  ///
  /// When the schema is made, there is one, of the name `*`.
  public func entries(
    _ key: String, meaning: LocalizedText
  ) -> [(identifier: String, section: SectionReader)] {
    entries(key, KeyDefinition(.entries, meaning: meaning, isOptional: false))
  }

  /// The entries under `key`; none where the key is not written.
  public func optionalEntries(
    _ key: String, meaning: LocalizedText
  ) -> [(identifier: String, section: SectionReader)] {
    entries(key, KeyDefinition(.entries, meaning: meaning, isOptional: true))
  }

  private func entries(
    _ key: String, _ definition: KeyDefinition
  ) -> [(identifier: String, section: SectionReader)] {
    guard let list = section(key, definition) else { return [] }
    list.record.acceptsAnyKey = true
    switch list.origin {
    case .missing: return []
    case .definition:
      let name = SectionRecord.anyEntry
      let entry = SectionReader(
        reading: reading, record: list.record.child(name, node: nil), origin: .definition,
        inheritedSource: nil)
      return [(name, entry)]
    case .written(let node):
      return (node.members ?? [])
        .filter { $0.key != SectionReader.sourceKey || $0.value.members != nil }
        .sorted { $0.key < $1.key }
        .map { ($0.key, list.entry($0)) }
    }
  }

  private func entry(_ member: ScenarioNode.Member) -> SectionReader {
    if let problem = ScenarioIdentifier.problem(with: member.key) {
      note(problem, at: member.keyPlace, path: path(of: member.key))
    }
    guard member.value.members != nil else {
      let problem = ScenarioProblem.wrongShape(
        key: member.key, expected: .mapping, found: member.value.shape)
      note(problem, at: member.value.place, path: path(of: member.key))
      return missingSection(member.key)
    }
    return SectionReader(
      reading: reading, record: record.child(member.key, node: member.value),
      origin: .written(member.value), inheritedSource: source)
  }

  /// A section of which nothing is read and nothing further reported.
  private func missingSection(_ key: String) -> SectionReader {
    SectionReader(
      reading: reading, record: SectionRecord(node: nil, path: path(of: key)), origin: .missing,
      inheritedSource: source)
  }
}

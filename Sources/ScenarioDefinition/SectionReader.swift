import Measurement

/// Reads the keys of one section of a scenario.
///
/// The same calls serve three purposes. Where the section is written, they
/// read and check it. Where it is missing, which is reported once, they give
/// harmless values. And where there is no scenario at all, they note what
/// would be asked for, of which the ``JSONSchema`` is made.
///
/// Three keys are taken: `source` names where the figures of a section come
/// from; `value` stands in `{value: 0.75, source: "…"}`; `table` names a file
/// in place of entries.
public struct SectionReader {
  static let sourceKey = "source"
  static let valueKey = "value"

  enum Origin {
    case written(ScenarioNode)
    case missing
    case definition
  }

  let reading: ScenarioReading
  let record: SectionRecord
  let origin: Origin
  /// The source that holds for figures without one of their own.
  let source: String?
  /// False for the parameters of a distribution, which is a figure as a whole.
  var notesFigures = true

  init(
    reading: ScenarioReading, record: SectionRecord, origin: Origin, inheritedSource: String?
  ) {
    self.reading = reading
    self.record = record
    self.origin = origin
    guard case .written(let node) = origin else {
      source = inheritedSource
      return
    }
    source = node.statedSource ?? inheritedSource
  }

  /// The keys that lead to this section; empty for the outermost one.
  public var path: String { record.path }

  /// Whether there is something written to read. Values are placeholders if not.
  public var isWritten: Bool { place != nil }

  /// Where the section is written; nil if it is not.
  public var place: SourcePlace? {
    guard case .written(let node) = origin else { return nil }
    return node.place
  }

  /// Whether a key is written and has a value.
  public func has(_ key: String) -> Bool {
    guard case .written(let node) = origin, let value = node[key] else { return false }
    return value.content != .null
  }

  /// Reports a problem of the model's own, such as parts that do not fit together.
  ///
  /// It is shown at `key`, or at the section if the key is nil or not written.
  /// Nothing is reported where nothing is written.
  public func report(_ problem: some Problem, at key: String? = nil) {
    guard case .written(let node) = origin else { return }
    let member = key.flatMap { node.member($0) }
    reading.note(
      Diagnostic(
        problem, at: member?.value.place ?? node.place, path: key.map(path(of:)) ?? path))
  }

  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

/// What is written under a key.
struct WrittenValue {
  let key: String
  let node: ScenarioNode
  let path: String
  let source: String?
  /// The section that it is directly in, and its key there.
  let container: SectionRecord
  let containerKey: String
}

extension SectionReader {
  /// What is written under `key`; nil if nothing is, which has been reported.
  ///
  /// Of `{value: …, source: …}` the value is given.
  func value(_ key: String, _ definition: KeyDefinition, isFigure: Bool = true) -> WrittenValue? {
    record.note(key, definition)
    guard case .written(let section) = origin else { return nil }
    guard let member = section.member(key) else {
      if !definition.isOptional {
        reading.noteMissing(key, in: record, at: section.place, path: path(of: key))
      }
      return nil
    }
    let node = member.value
    if node.content == .null {
      if !definition.isOptional { note(.noValue(key), at: node.place, path: path(of: key)) }
      return nil
    }
    guard isFigure, let inner = node[SectionReader.valueKey],
      node[DistributionForm.familyKey] == nil
    else {
      return WrittenValue(
        key: key, node: node, path: path(of: key),
        source: node.statedSource ?? source,
        container: record, containerKey: key)
    }
    let form = SectionReader(
      reading: reading, record: record.child(key, node: node), origin: .written(node),
      inheritedSource: source)
    form.record.note(SectionReader.valueKey, definition)
    _ = form.optionalText(SectionReader.sourceKey, meaning: Meaning.source)
    if inner.content == .null {
      note(.noValue(key), at: inner.place, path: path(of: key))
      return nil
    }
    return WrittenValue(
      key: key, node: inner, path: path(of: key), source: inner.statedSource ?? form.source,
      container: form.record, containerKey: SectionReader.valueKey)
  }

  /// The text of a scalar; nil if it is something else, which has been reported.
  func scalar(_ value: WrittenValue) -> (text: String, isQuoted: Bool)? {
    guard case .scalar(let text, let isQuoted) = value.node.content else {
      let problem = ScenarioProblem.wrongShape(
        key: value.key, expected: .value, found: value.node.shape)
      note(problem, at: value.node.place, path: value.path)
      return nil
    }
    return (text, isQuoted)
  }

  func note(_ problem: ScenarioProblem, at place: SourcePlace, path: String) {
    reading.note(problem, at: place, path: path)
  }

  func note(_ problem: ScenarioProblem, at value: WrittenValue) {
    reading.note(problem, at: value.node.place, path: value.path)
  }

  func noteFigure(
    _ value: WrittenValue, _ kind: Figure.Kind, unit: Unit = .none, meaning: LocalizedText
  ) {
    guard notesFigures else { return }
    reading.note(
      Figure(
        path: value.path, kind: kind, text: value.node.flowText, unit: unit, meaning: meaning,
        source: value.source.flatMap { $0.isEmpty ? nil : $0 }, place: value.node.place))
  }
}

enum Meaning {
  static let source = LocalizedText(
    en: "where the figures come from", zh: "数据来源")
}

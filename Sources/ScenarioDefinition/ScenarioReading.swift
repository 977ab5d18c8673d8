/// One reading of a scenario: collects what is wrong, and the figures.
///
/// Readers of sections never throw. They note a problem here and give a
/// harmless value back, so that all mistakes are found in one go:
///
///     let reading = ScenarioReading(document.root)
///     let district = DistrictDefinition(reading.root)
///     let diagnostics = reading.finish()    // use `district` only if empty
///
/// A reading of nothing yields the ``JSONSchema`` of what is asked for.
public final class ScenarioReading {
  /// How many diagnostics are kept; further ones are only counted.
  public static let diagnosticLimit = 200

  /// The figures asked for so far, each once, in the order asked for.
  public private(set) var figures: [Figure] = []
  let record: SectionRecord
  private let origin: SectionReader.Origin
  private var figurePaths: Set<String> = []
  private var notes: [Note] = []
  private var noted: Set<Diagnostic> = []
  private var uncountedProblems = 0
  private var finished: [Diagnostic]?
  private var lastIdentifiers: (list: [String], set: Set<String>) = ([], [])

  /// A diagnostic; and if it says that a key is missing, in which section.
  private struct Note {
    let diagnostic: Diagnostic
    let missing: (record: ObjectIdentifier, key: String)?
  }

  /// Reads the scenario whose outermost section is `root`.
  public init(_ root: ScenarioNode) {
    record = SectionRecord(node: root, path: "")
    origin = root.members == nil ? .missing : .written(root)
    if root.members == nil {
      note(.wrongShape(key: root.place.file, expected: .mapping, found: root.shape), at: root.place)
    }
  }

  /// Reads nothing, to find out what is asked for.
  init(definition: ()) {
    record = SectionRecord(node: nil, path: "")
    origin = .definition
  }

  /// The reader of the outermost section.
  public var root: SectionReader {
    SectionReader(reading: self, record: record, origin: origin, inheritedSource: nil)
  }

  /// Every problem, in order of file and line; keys nobody asked for included.
  ///
  /// Call it when everything has been read. Calling it again gives the same.
  public func finish() -> [Diagnostic] {
    if let finished { return finished }
    noteUnknownKeys(in: record)
    var diagnostics = notes.map(\.diagnostic).enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
    if uncountedProblems > 0, let last = diagnostics.last {
      let further = ScenarioProblem.furtherProblems(uncountedProblems)
      diagnostics.append(Diagnostic(further, at: last.place, path: ""))
    }
    finished = diagnostics
    return diagnostics
  }

  /// Reads a whole scenario, or throws everything that is wrong in it.
  public static func read<Definition>(
    _ root: ScenarioNode, with define: (SectionReader) -> Definition
  ) throws(InvalidScenario) -> (definition: Definition, figures: [Figure]) {
    let reading = ScenarioReading(root)
    let definition = define(reading.root)
    let diagnostics = reading.finish()
    guard diagnostics.isEmpty else { throw InvalidScenario(diagnostics) }
    return (definition, reading.figures)
  }
}

extension ScenarioReading {
  func note(_ problem: ScenarioProblem, at place: SourcePlace, path: String = "") {
    append(Note(diagnostic: Diagnostic(problem, at: place, path: path), missing: nil))
  }

  func note(_ diagnostic: Diagnostic) {
    append(Note(diagnostic: diagnostic, missing: nil))
  }

  func noteMissing(_ key: String, in record: SectionRecord, at place: SourcePlace, path: String) {
    append(
      Note(
        diagnostic: Diagnostic(ScenarioProblem.missingKey(key), at: place, path: path),
        missing: (ObjectIdentifier(record), key)))
  }

  func note(_ figure: Figure) {
    if figurePaths.insert(figure.path).inserted { figures.append(figure) }
  }

  /// Whether further problems are only counted, so that advice is wasted on them.
  var isFull: Bool { notes.count >= Self.diagnosticLimit }

  /// Whether a list has an identifier; in constant time if it is the list asked
  /// about before, as it is when many entries refer to the same ones.
  func contains(_ identifier: String, in identifiers: [String]) -> Bool {
    if lastIdentifiers.list != identifiers { lastIdentifiers = (identifiers, Set(identifiers)) }
    return lastIdentifiers.set.contains(identifier)
  }

  private func append(_ note: Note) {
    guard !noted.contains(note.diagnostic) else { return }
    guard !isFull else {
      uncountedProblems += 1
      return
    }
    noted.insert(note.diagnostic)
    notes.append(note)
  }

  private func noteUnknownKeys(in record: SectionRecord) {
    if let members = record.node?.members, !record.acceptsAnyKey {
      for member in members
      where record.definitions[member.key] == nil && member.key != SectionReader.sourceKey {
        noteUnknownKey(member, in: record)
      }
    }
    for key in record.children.keys.sorted() {
      if let child = record.children[key] { noteUnknownKeys(in: child) }
    }
  }

  private func noteUnknownKey(_ member: ScenarioNode.Member, in record: SectionRecord) {
    let names = record.keys + [SectionReader.sourceKey]
    let nearest = isFull ? nil : nearestName(to: member.key, among: names)
    // A misspelt key is also missing under its right name: one report will do.
    notes.removeAll { note in
      guard let missing = note.missing, missing.record == ObjectIdentifier(record) else {
        return false
      }
      return missing.key == nearest
    }
    let problem = ScenarioProblem.unknownKey(
      member.key, nearest: nearest, known: record.keys.sorted())
    let path = record.path.isEmpty ? member.key : "\(record.path).\(member.key)"
    note(problem, at: member.keyPlace, path: path)
  }
}

import ContentDigest
import ScenarioDefinition

/// One loading of a scenario: what has been read so far and what is wrong.
struct ScenarioLoading {
  let limits: ScenarioLimits
  let folder: String?
  /// False for a scenario given as text, which may not name files.
  var hasFolder = true
  private var diagnostics: [Diagnostic] = []
  private var files: [ScenarioDocument.File] = []
  private var sources = SourceTexts()
  /// The files that extend each other, as named and as they really are.
  private var chain: [(name: String, path: String)] = []
  private var tableCount = 0

  init(limits: ScenarioLimits, folder: String?) {
    self.limits = limits
    self.folder = folder
  }

  /// The document, if nothing is wrong.
  func document(_ root: ScenarioNode?) throws(ScenarioLoadError) -> ScenarioDocument {
    guard let root, diagnostics.isEmpty else {
      let sorted = diagnostics.enumerated()
        .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
        .map(\.element)
      throw .invalid(sorted, sources: sources)
    }
    return ScenarioDocument(root: root, files: files, sources: sources, limits: limits)
  }

  mutating func note(_ problem: some Problem, _ place: SourcePlace, path: String = "") {
    if diagnostics.count < ScenarioReading.diagnosticLimit {
      diagnostics.append(Diagnostic(problem, at: place, path: path))
    }
  }

  /// The bytes of a file that is named at `place`.
  mutating func file(_ path: String, namedAt place: SourcePlace, limit: Int? = nil) -> [UInt8]? {
    do throws(FileProblem) {
      return try FileReader.bytes(of: path, limit: limit ?? limits.fileBytes)
    } catch {
      note(error, place)
      return nil
    }
  }

  /// The path of a file that a scenario names, if it may be read.
  private mutating func path(_ node: ScenarioNode, in file: String) -> String? {
    guard case .scalar(let name, _) = node.content, !name.isEmpty, !name.contains("\0") else {
      return nil
    }
    guard hasFolder else {
      note(FileProblem.noFolder(name), node.place)
      return nil
    }
    let path = FileReader.path(name, besides: file)
    let isInside =
      folder.map { folder in
        let root = FileReader.resolvedPath(folder)
        return FileReader.resolvedPath(path).hasPrefix(root.hasSuffix("/") ? root : root + "/")
      } ?? true
    guard !name.hasPrefix("/"), isInside else {
      note(FileProblem.outsideFolder(name), node.place)
      return nil
    }
    return path
  }

  /// The outermost section of a scenario file, merged with its parents.
  mutating func scenario(_ bytes: [UInt8], path: String) -> ScenarioNode? {
    let start = SourcePlace(file: path, line: 1, column: 1)
    if bytes.count > limits.fileBytes {
      note(FileProblem.fileTooLarge(bytes: bytes.count, limit: limits.fileBytes), start)
      return nil
    }
    files.append(
      ScenarioDocument.File(
        path: path, byteCount: bytes.count, digest: SHA256Digest.hexadecimal(of: bytes)))
    let text: String
    do throws(PlacedProblem) {
      text = try TextDecoding.yamlText(bytes)
    } catch {
      sources.add(String(decoding: bytes, as: UTF8.self), of: path)
      note(error.problem, SourcePlace(file: path, line: error.line, column: error.column))
      return nil
    }
    sources.add(text, of: path)
    let (read, problems) = YAMLReader.read(text, file: path, limits: limits)
    for problem in problems where diagnostics.count < ScenarioReading.diagnosticLimit {
      diagnostics.append(problem)
    }
    guard let root = read else { return nil }
    guard var members = root.members else {
      noteNoMapping(root, text: text)
      return nil
    }
    checkVersion(members, at: root.place)
    let parent = members.first { $0.key == "extends" }?.value
    members.removeAll { $0.key == "carecap" || $0.key == "extends" }
    let filled = fillingTables(of: ScenarioNode(.mapping(members), at: root.place), in: path)
    guard let parent else { return filled }
    return extending(parent, with: filled, in: path)
  }

  private mutating func noteNoMapping(_ root: ScenarioNode, text: String) {
    if root.content == .null {
      note(FileProblem.emptyFile, root.place)
    } else if let cause = YAMLReader.usualCause(near: root.place.line, in: text) {
      let place = SourcePlace(file: root.place.file, line: cause.line, column: cause.column)
      note(cause.problem, place)
    } else {
      note(FileProblem.notAMapping, root.place)
    }
  }

  private mutating func checkVersion(_ members: [ScenarioNode.Member], at place: SourcePlace) {
    guard let version = members.first(where: { $0.key == "carecap" }) else {
      note(FileProblem.missingVersion, place)
      return
    }
    if version.value.content != .scalar("1", isQuoted: false) {
      note(
        FileProblem.unknownVersion(version.value.flowText), version.value.place, path: "carecap")
    }
  }

  private mutating func extending(
    _ name: ScenarioNode, with child: ScenarioNode, in file: String
  ) -> ScenarioNode? {
    guard name.text?.isEmpty == false else {
      note(FileProblem.badExtends, name.place, path: "extends")
      return nil
    }
    guard let path = path(name, in: file) else { return nil }
    if chain.isEmpty { chain.append((file, FileReader.resolvedPath(file))) }
    let resolved = FileReader.resolvedPath(path)
    if let start = chain.firstIndex(where: { $0.path == resolved }) {
      let names = chain[start...].map(\.name) + [chain[start].name]
      note(FileProblem.extendsCycle(names), name.place, path: "extends")
      return nil
    }
    guard chain.count < limits.extendsChain else {
      note(FileProblem.extendsTooLong(limit: limits.extendsChain), name.place, path: "extends")
      return nil
    }
    chain.append((path, resolved))
    guard let bytes = self.file(path, namedAt: name.place),
      let parent = scenario(bytes, path: path)
    else { return nil }
    var merging = ScenarioMerging()
    let merged = merging.merge(child, into: parent)
    for diagnostic in merging.diagnostics { diagnostics.append(diagnostic) }
    return merged
  }
}

extension ScenarioLoading {
  /// The node with every `{table: file.csv}` replaced by the table's rows.
  private mutating func fillingTables(of node: ScenarioNode, in file: String) -> ScenarioNode {
    guard case .mapping(var members) = node.content else { return node }
    if let name = members.first(where: { $0.key == "table" })?.value, name.members == nil {
      return table(name, in: node, file: file) ?? ScenarioNode(.mapping([]), at: node.place)
    }
    for index in members.indices {
      members[index].value = fillingTables(of: members[index].value, in: file)
    }
    return ScenarioNode(.mapping(members), at: node.place, source: node.source)
  }

  private mutating func table(
    _ name: ScenarioNode, in node: ScenarioNode, file: String
  ) -> ScenarioNode? {
    let others = (node.members ?? []).filter { $0.key != "table" && $0.key != "source" }
    let source = node["source"]
    guard others.isEmpty, name.text != nil, source == nil || source?.text != nil else {
      note(FileProblem.badTable, others.first?.keyPlace ?? name.place)
      return nil
    }
    tableCount += 1
    guard tableCount <= limits.tables else {
      if tableCount == limits.tables + 1 {
        note(FileProblem.tooManyTables(limit: limits.tables), name.place)
      }
      return nil
    }
    guard let path = path(name, in: file),
      let bytes = self.file(path, namedAt: name.place, limit: limits.tableBytes)
    else { return nil }
    if !files.contains(where: { $0.path == path }) {
      files.append(
        ScenarioDocument.File(
          path: path, byteCount: bytes.count, digest: SHA256Digest.hexadecimal(of: bytes)))
    }
    var reader = TableReader(file: path, limits: limits)
    let entries = reader.entries(bytes)
    if let text = reader.text { sources.add(text, of: path, separator: reader.separator) }
    for diagnostic in reader.diagnostics where diagnostics.count < ScenarioReading.diagnosticLimit {
      diagnostics.append(diagnostic)
    }
    return entries.map { ScenarioNode(.mapping($0), at: node.place, source: source?.text) }
  }
}

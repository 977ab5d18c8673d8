import ScenarioDefinition
import Yams

/// Reads one YAML text into nodes with places, refusing what is not needed in
/// scenarios: anchors, aliases, merge keys, tags and further documents.
struct YAMLReader {
  let file: String
  let limits: ScenarioLimits
  private(set) var diagnostics: [Diagnostic] = []
  private var nodeCount = 0
  private var duplicates = DuplicateKeys()

  private init(file: String, limits: ScenarioLimits) {
    self.file = file
    self.limits = limits
  }

  /// The root of the text; nil if there are diagnostics.
  static func read(
    _ text: String, file: String, limits: ScenarioLimits
  ) -> (root: ScenarioNode?, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(file: file, limits: limits)
    do throws(PlacedProblem) {
      try YAMLScreening.check(text, limits: limits)
      let root = try reader.compose(text)
      return (reader.diagnostics.isEmpty ? root : nil, reader.diagnostics)
    } catch {
      reader.note(error.problem, SourcePlace(file: file, line: error.line, column: error.column))
      return (nil, reader.diagnostics)
    }
  }

  private mutating func compose(_ text: String) throws(PlacedProblem) -> ScenarioNode? {
    var text = text
    while true {
      do {
        // The encoding is given, because Yams otherwise asks the environment.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        let root = try parser.singleRoot()
        // Nodes hold their anchors weakly; the parser keeps them alive.
        return try withExtendedLifetime(parser) {
          guard let root else { throw PlacedProblem(.emptyFile) }
          return try node(root, depth: 0)
        }
      } catch let error as PlacedProblem {
        throw error
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        guard let renamed = duplicates.renamingFirst(of: names, at: context.mark, in: text) else {
          let problem = FileProblem.duplicateKey(names.first ?? "", firstLine: context.mark.line)
          throw PlacedProblem(problem, line: context.mark.line, column: context.mark.column)
        }
        text = renamed
      } catch let error as YamlError {
        throw YAMLReader.problem(with: error, in: text)
      } catch {
        throw PlacedProblem(.syntax(.other("\(error)")))
      }
    }
  }

  private func place(_ mark: Mark?) -> SourcePlace {
    SourcePlace(file: file, line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
  }

  private mutating func note(_ problem: FileProblem, _ place: SourcePlace, path: String = "") {
    if diagnostics.count < ScenarioReading.diagnosticLimit {
      diagnostics.append(Diagnostic(problem, at: place, path: path))
    }
  }
}

extension YAMLReader {
  private mutating func node(_ node: Node, depth: Int) throws(PlacedProblem) -> ScenarioNode {
    let place = place(node.mark)
    func refusal(_ problem: FileProblem) -> PlacedProblem {
      PlacedProblem(problem, line: place.line, column: place.column)
    }
    nodeCount += 1
    if nodeCount > limits.nodes { throw refusal(.tooManyNodes(limit: limits.nodes)) }
    if depth > limits.depth { throw refusal(.tooDeep(limit: limits.depth)) }
    if node.hasAnchor { throw refusal(.anchor) }
    switch node {
    case .alias: throw refusal(.alias)
    case .scalar(let scalar):
      if scalar.style == .plain && scalar.tag.description != "" { note(.tag, place) }
      return self.scalar(scalar, at: place)
    case .sequence(let sequence):
      if sequence.tag.description != "" { note(.tag, place) }
      var items: [ScenarioNode] = []
      for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
      return ScenarioNode(.sequence(items), at: place)
    case .mapping(let mapping):
      if mapping.tag.description != "" { note(.tag, place) }
      var members: [ScenarioNode.Member] = []
      for pair in mapping {
        let value = try self.node(pair.value, depth: depth + 1)
        if let key = try key(pair.key) {
          members.append(
            ScenarioNode.Member(key: key, keyPlace: self.place(pair.key.mark), value: value))
        }
      }
      return ScenarioNode(.mapping(withoutDuplicates(members)), at: place)
    }
  }

  private mutating func scalar(_ scalar: Node.Scalar, at place: SourcePlace) -> ScenarioNode {
    let bytes = scalar.string.utf8.count
    if bytes > limits.scalarBytes {
      note(.scalarTooLong(bytes: bytes, limit: limits.scalarBytes), place)
    }
    let isQuoted = scalar.style != .plain
    if !isQuoted, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
      return ScenarioNode(.null, at: place)
    }
    return ScenarioNode(.scalar(scalar.string, isQuoted: isQuoted), at: place)
  }

  private mutating func key(_ node: Node) throws(PlacedProblem) -> String? {
    let place = place(node.mark)
    if node.hasAnchor { throw PlacedProblem(.anchor, line: place.line, column: place.column) }
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      note(.badKey, place)
      return nil
    }
    // Comparing keys has made Yams give untagged ones the tag of strings.
    if scalar.tag.description != "", scalar.tag.description != Tag.Name.str.rawValue {
      note(.tag, place)
    }
    if scalar.string == "<<" && scalar.style == .plain { note(.mergeKey, place) }
    let bytes = scalar.string.utf8.count
    if bytes > limits.scalarBytes {
      note(.scalarTooLong(bytes: bytes, limit: limits.scalarBytes), place)
    }
    return scalar.string
  }

  /// Reports the keys that stand twice. Yams compares keys with their style,
  /// so that `a` and `"a"` come through, beside those renamed before.
  private mutating func withoutDuplicates(
    _ members: [ScenarioNode.Member]
  ) -> [ScenarioNode.Member] {
    var first: [String: SourcePlace] = [:]
    var result: [ScenarioNode.Member] = []
    for var member in members {
      member.key = duplicates.name(of: member.key)
      if let place = first[member.key] {
        note(.duplicateKey(member.key, firstLine: place.line), member.keyPlace, path: member.key)
      } else {
        first[member.key] = member.keyPlace
        result.append(member)
      }
    }
    return result
  }
}

extension Node {
  fileprivate var hasAnchor: Bool {
    switch self {
    case .scalar(let scalar): scalar.anchor != nil
    case .sequence(let sequence): sequence.anchor != nil
    case .mapping(let mapping): mapping.anchor != nil
    case .alias: true
    }
  }
}

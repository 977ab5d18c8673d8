extension ScenarioNode {
  /// The node on one line, as it might be written, without sources.
  package var flowText: String {
    switch content {
    case .null: return "~"
    case .scalar(let text, _): return text
    case .sequence(let nodes): return "[" + nodes.map(\.flowText).joined(separator: ", ") + "]"
    case .mapping(let members):
      let parts = members.filter { $0.key != SectionReader.sourceKey }
        .map { "\($0.key): \($0.value.flowText)" }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }
}

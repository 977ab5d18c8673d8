import ScenarioDefinition

/// Merges a scenario with the one that it extends.
///
/// Sections are merged key by key; lists and single values are replaced; `~`
/// removes. What the child writes keeps its own place, and never goes under a
/// source that the parent names, because that source does not vouch for it; nor
/// does a section's source in the child go for what the parent wrote.
struct ScenarioMerging {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func merge(_ child: ScenarioNode, into parent: ScenarioNode) -> ScenarioNode {
    merge(child, into: parent, source: "", path: "")
  }

  /// - Parameter source: the source in effect around the child; empty for none.
  private mutating func merge(
    _ child: ScenarioNode, into parent: ScenarioNode, source: String, path: String
  ) -> ScenarioNode {
    guard var members = parent.members, let changes = child.members, !child.isWholeFigure else {
      return child.withSource(child.statedSource ?? source)
    }
    let inner = child.statedSource ?? source
    if parent.isWholeFigure && child["source"] == nil {
      // The parent's source does not vouch for a figure that is changed in part.
      members.removeAll { $0.key == "source" }
    }
    var indices: [String: Int] = [:]
    for (index, member) in members.enumerated() { indices[member.key] = index }
    var removed: Set<String> = []
    for change in changes {
      let changePath = path.isEmpty ? change.key : "\(path).\(change.key)"
      guard let index = indices[change.key] else {
        if change.value.content == .null {
          let nearest = nearestName(to: change.key, among: indices.keys.sorted())
          let problem = FileProblem.nothingToRemove(change.key, nearest: nearest)
          diagnostics.append(Diagnostic(problem, at: change.keyPlace, path: changePath))
        } else {
          var added = change
          if change.key != "source" {
            added.value = change.value.withSource(change.value.statedSource ?? inner)
          }
          members.append(added)
        }
        continue
      }
      if change.value.content == .null {
        removed.insert(change.key)
      } else if change.key == "source" {
        members[index] = change
      } else {
        members[index].value = merge(
          change.value, into: members[index].value, source: inner, path: changePath)
        if members[index].value.place == change.value.place {
          members[index].keyPlace = change.keyPlace
        }
      }
    }
    members.removeAll { removed.contains($0.key) }
    if !parent.isWholeFigure && !removed.contains("source") {
      members = members.keepingSource(of: parent)
    }
    return ScenarioNode(.mapping(members), at: parent.place, source: parent.source)
  }
}

extension ScenarioNode {
  /// Whether a mapping is a figure as a whole: with its source, or a distribution.
  var isWholeFigure: Bool { self["value"] != nil || self["distribution"] != nil }

  /// The node with a source beside it, unless it names one itself.
  func withSource(_ source: String) -> ScenarioNode {
    guard self["source"] == nil else { return self }
    var node = self
    node.source = source
    return node
  }
}

extension [ScenarioNode.Member] {
  /// Puts the parent's source back, so that the parent's figures keep it.
  fileprivate func keepingSource(of parent: ScenarioNode) -> Self {
    var members = filter { $0.key != "source" || $0.value.members != nil }
    if let source = parent.member("source"), source.value.members == nil {
      members.append(source)
    }
    return members
  }
}

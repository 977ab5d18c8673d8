/// What was asked for in one section, by however many readers of it.
final class SectionRecord {
  /// What entries of any name are filed under when there is no scenario.
  static let anyEntry = "*"

  /// The section as written; nil where nothing was.
  let node: ScenarioNode?
  let path: String
  /// Entries have names of the user's choice, so none is unknown.
  var acceptsAnyKey = false
  /// The order in which keys were first asked for.
  private(set) var keys: [String] = []
  private(set) var definitions: [String: KeyDefinition] = [:]
  private(set) var children: [String: SectionRecord] = [:]

  init(node: ScenarioNode?, path: String) {
    self.node = node
    self.path = path
  }

  /// Notes that a key was asked for. The first definition stands, except that
  /// a key that anybody needs is not optional.
  func note(_ key: String, _ definition: KeyDefinition) {
    guard let earlier = definitions[key] else {
      keys.append(key)
      definitions[key] = definition
      return
    }
    if earlier.isOptional && !definition.isOptional { definitions[key] = definition }
  }

  func child(_ key: String, node: ScenarioNode?) -> SectionRecord {
    if let child = children[key] { return child }
    let child = SectionRecord(node: node, path: path.isEmpty ? key : "\(path).\(key)")
    children[key] = child
    return child
  }
}

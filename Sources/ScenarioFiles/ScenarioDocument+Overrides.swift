import ScenarioDefinition

extension ScenarioDocument {
  /// The document with one figure or section changed, as by
  /// `--set beds.projects.east.opens=2016-06-30`.
  ///
  /// What is changed must exist, so that a misspelt path never does nothing;
  /// only a whole section in braces may be new. `~` removes. The value is
  /// replaced as a whole, with its source.
  ///
  /// - Parameter number: counts the overrides from 1; by default, one more than
  ///   have been applied. Diagnostics show the place as `--set 1`.
  public func applying(
    _ override: String, number: Int? = nil
  ) throws(ScenarioLoadError) -> ScenarioDocument {
    let file = "--set \(number ?? overrides.count + 1)"
    var document = self
    document.sources.add(override, of: file)
    let start = SourcePlace(file: file, line: 1, column: 1)
    func failure(_ problem: some Problem, path: String = "") -> ScenarioLoadError {
      .invalid([Diagnostic(problem, at: start, path: path)], sources: document.sources)
    }
    guard let equals = override.firstIndex(of: "="), equals != override.startIndex,
      !override.contains(where: \.isNewline)
    else { throw failure(FileProblem.overrideWithoutValue) }
    let path = override[..<equals]
    let blanks = path.unicodeScalars.count + 1
    let valueText = override[override.index(after: equals)...]
    guard valueText.contains(where: { !$0.isWhitespace }) else {
      throw failure(FileProblem.overrideWithoutValue)
    }
    let padded = String(repeating: " ", count: blanks) + valueText
    let (value, problems) = YAMLReader.read(padded, file: file, limits: limits)
    guard let value else { throw .invalid(problems, sources: document.sources) }
    let keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    do throws(FileProblem) {
      document.root = try root.replacing(keys[...], by: value, at: start, prefix: "")
    } catch {
      throw failure(error, path: String(path))
    }
    document.overrides.append(override)
    return document
  }
}

extension ScenarioNode {
  fileprivate func replacing(
    _ keys: ArraySlice<String>, by value: ScenarioNode, at start: SourcePlace, prefix: String
  ) throws(FileProblem) -> ScenarioNode {
    guard let key = keys.first else {
      return value.withSource(value.statedSource ?? "")
    }
    let path = prefix.isEmpty ? key : "\(prefix).\(key)"
    var members = self.members ?? []
    let rest = keys.dropFirst()
    guard let index = members.firstIndex(where: { $0.key == key }) else {
      let isNewSection = rest.isEmpty && value.members != nil && self.members != nil
      guard isNewSection, ScenarioIdentifier.problem(with: key) == nil else {
        let names = members.map(\.key).sorted()
        let nearest = nearestName(to: key, among: names).map {
          String(path.dropLast(key.count)) + $0
        }
        throw .unknownPath(path, nearest: nearest, known: names)
      }
      members.append(Member(key: key, keyPlace: start, value: value.withSource("")))
      return ScenarioNode(.mapping(members), at: place, source: source)
    }
    if rest.isEmpty && value.content == .null {
      members.remove(at: index)
    } else {
      members[index].value = try members[index].value.replacing(
        rest, by: value, at: start, prefix: path)
    }
    return ScenarioNode(.mapping(members), at: place, source: source)
  }
}

public import Measurement

/// A problem and the place where it is.
public struct Diagnostic: Error, Hashable, Sendable {
  public let code: String
  public let message: LocalizedText
  public let advice: LocalizedText?
  public let place: SourcePlace
  /// The keys that lead to it, such as `beds.projects.east.opens`; may be empty.
  public let path: String

  public init(_ problem: some Problem, at place: SourcePlace, path: String) {
    self.code = problem.code
    self.message = problem.message
    self.advice = problem.advice
    self.place = place
    self.path = path
  }

  private init(_ diagnostic: Diagnostic, at place: SourcePlace) {
    code = diagnostic.code
    message = diagnostic.message
    advice = diagnostic.advice
    path = diagnostic.path
    self.place = place
  }

  /// The same problem, shown at another place: where what is wrong was asked for.
  public func moved(to place: SourcePlace) -> Diagnostic { Diagnostic(self, at: place) }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String {
    "\(place): error: \(message[.english])\(path.isEmpty ? "" : " [\(path)]")"
  }
}

/// A scenario that cannot be used, with everything that is wrong in it.
public struct InvalidScenario: Error, Hashable, Sendable {
  /// In order of file and line; never empty.
  public let diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension InvalidScenario: CustomStringConvertible {
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

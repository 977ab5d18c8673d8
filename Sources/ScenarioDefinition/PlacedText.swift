/// Something that was written, on one line, with its place.
public struct PlacedText: Hashable, Sendable {
  public let text: String
  public let place: SourcePlace

  public init(_ text: String, at place: SourcePlace) {
    self.text = text
    self.place = place
  }
}

extension PlacedText {
  /// The number that the text is; nil if it is none.
  public var number: Double? { try? NumberText.number(text) }
}

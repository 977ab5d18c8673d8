/// One of the figures by which runs are told apart, as it stands in a manifest.
struct IdentityFigure {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// The first of the figures whose values are not the same, in words; nil if all are.
  static func difference(_ own: [IdentityFigure], _ other: [IdentityFigure]) -> String? {
    zip(own, other).first { $0.value != $1.value }.map { own, other in
      "\(own.name.replacing("_", with: " ")) \(own.value), not \(other.value)"
    }
  }
}

extension Array {
  /// The elements by falling measure; equals stay in their order.
  func ranked(by measure: (Element) -> Double) -> [Element] {
    enumerated()
      .sorted { (measure($0.element), $1.offset) > (measure($1.element), $0.offset) }
      .map(\.element)
  }
}

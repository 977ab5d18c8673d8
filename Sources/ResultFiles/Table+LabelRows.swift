import Measurement

/// The rows of the tables that say what the identifiers in the others mean.
extension Table {
  static func places(of layout: ObservationLayout) -> [[String]] {
    distinct(layout.columns.map(\.subject), by: [\.kind.rawValue, \.identifier]).map {
      [$0.kind.rawValue, $0.identifier, $0.name.english, $0.name.chinese]
    }
  }

  static func measures(of layout: ObservationLayout) -> [[String]] {
    distinct(layout.columns, by: [\.subject.kind.rawValue, \.measure.name])
      .sorted { rank($0) == rank($1) ? $0.measure.name < $1.measure.name : rank($0) < rank($1) }
      .map {
        [
          $0.subject.kind.rawValue, $0.measure.name, $0.measure.unit, $0.measure.meaning.english,
          $0.measure.meaning.chinese,
        ]
      }
  }

  static func targetDefinitions(of layout: ObservationLayout) -> [[String]] {
    layout.promises.map {
      [
        $0.identifier, $0.name.english, $0.name.chinese, $0.measure.name, $0.measure.unit,
        $0.level.tableText,
      ]
    }
  }

  private static func rank(_ column: ObservationLayout.Column) -> Int {
    Subject.Kind.allCases.firstIndex(of: column.subject.kind) ?? 0
  }

  /// The first of all elements that share a key, in their order.
  private static func distinct<Element>(
    _ elements: [Element], by key: [KeyPath<Element, String>]
  ) -> [Element] {
    var seen: Set<[String]> = []
    return elements.filter { element in seen.insert(key.map { element[keyPath: $0] }).inserted }
  }
}

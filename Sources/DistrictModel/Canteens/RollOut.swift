/// How the canteens go on that are begun with public money.
package enum RollOut: Hashable, Sendable {
  /// No canteen is begun any more.
  case noFurther
  /// At the scenario's pace, in the order of a rule.
  case rule(RollOutRule)

  package static let all = [noFurther] + RollOutRule.allCases.map(rule)

  /// The name in the tables.
  package var name: String {
    switch self {
    case .noFurther: "no_further"
    case .rule(let rule): rule.rawValue
    }
  }
}

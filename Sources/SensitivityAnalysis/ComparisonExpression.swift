/// A condition on the factors of a design, such as `homes + 2 * canteens <= 10`.
///
/// Numbers, names, `+ - * /`, brackets, and one of `< <= > >= = !=` between two sides. A name
/// is a small letter with small letters, digits and hyphens, so a minus stands between
/// blanks. There is nothing else: no functions, no texts, and nothing that runs.
public struct ComparisonExpression: Hashable, Sendable {
  enum Comparison: String, CaseIterable {
    // Longer signs first, so that `<=` is not read as `<`.
    case atMost = "<="
    case atLeast = ">="
    case unequal = "!="
    case less = "<"
    case greater = ">"
    case equal = "="
  }

  indirect enum Term: Hashable, Sendable {
    case number(Double)
    case name(String)
    case negated(Term)
    case sum(Term, Term)
    case difference(Term, Term)
    case product(Term, Term)
    case quotient(Term, Term)
  }

  let left: Term
  let comparison: Comparison
  let right: Term
  /// The names in the order in which they first stand.
  public let names: [String]

  /// Whether the condition holds for these values; false where a side has no value, as for
  /// a division by 0.
  ///
  /// - Precondition: there is a value for each of `names`.
  public func holds(_ values: (String) -> Double) -> Bool {
    let (left, right) = (left.value(values), right.value(values))
    guard left.isFinite, right.isFinite else { return false }
    return switch comparison {
    case .atMost: left <= right
    case .atLeast: left >= right
    case .unequal: left != right
    case .less: left < right
    case .greater: left > right
    case .equal: left == right
    }
  }
}

extension ComparisonExpression.Term {
  fileprivate func value(_ values: (String) -> Double) -> Double {
    switch self {
    case .number(let number): number
    case .name(let name): values(name)
    case .negated(let term): -term.value(values)
    case .sum(let one, let other): one.value(values) + other.value(values)
    case .difference(let one, let other): one.value(values) - other.value(values)
    case .product(let one, let other): one.value(values) * other.value(values)
    case .quotient(let one, let other): one.value(values) / other.value(values)
    }
  }
}

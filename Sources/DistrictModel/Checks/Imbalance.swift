package import CivilCalendar
import Measurement

/// A self-check that failed: a fault of the program.
package struct Imbalance: Hashable, Sendable {
  package let check: DistrictBalance
  package let date: CivilDate
  /// Whose balance it is, such as a home.
  package let subject: String
  package let found: String
  package let expected: String
}

extension Imbalance: CustomStringConvertible {
  package var description: String {
    "\(date), \(subject): \(check.meaning.english); found \(found), expected \(expected)"
  }
}

/// Why a replication is not to be trusted.
package struct ImbalancedReplication: Error, Hashable, Sendable {
  package let imbalances: [Imbalance]
}

extension ImbalancedReplication: CustomStringConvertible {
  package var description: String {
    "a self-check failed; its numbers are not to be trusted\n"
      + imbalances.map { "  \($0)" }.joined(separator: "\n")
  }
}

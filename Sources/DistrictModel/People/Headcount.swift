/// How many people are present.
package struct Headcount: Hashable, Sendable {
  package let registered: Int
  package let residents: Int
}

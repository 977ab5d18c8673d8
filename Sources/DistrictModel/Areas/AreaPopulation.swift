/// The people of one area at the start, by sex and single year of age.
package struct AreaPopulation: Hashable, Sendable {
  /// Who the area is in every run: its random numbers are found by it.
  package let code: String
  package let name: String
  /// The youngest age counted, in completed years.
  package let firstAge: Int
  /// `counts[sex][age - firstAge]`; the last is the open group.
  package let counts: [[Int]]

  package init(code: String, name: String, firstAge: Int, female: [Int], male: [Int]) {
    precondition(female.count == male.count, "both sexes are counted by the same ages")
    self.code = code
    self.name = name
    self.firstAge = firstAge
    counts = [female, male]
  }

  /// The first age of the open group.
  package var openAge: Int { firstAge + counts[0].count - 1 }

  /// Everybody counted, also those who are too young to turn 60 within a run.
  package var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
}

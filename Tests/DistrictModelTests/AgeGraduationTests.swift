import DistrictModel
import Testing

struct AgeGraduationTests {
  @Test(arguments: [
    [7, 7, 7, 7, 7], [10_400, 10_000, 7_800, 8_100, 5_800, 4_000, 3_200, 2_300, 1_300],
    [0, 0, 0, 0, 0, 0], [1, 0, 5_000, 0, 0, 3, 0], [0, 0, 1, 900_000, 2, 0, 17],
  ])
  func `a group keeps its people to the last, and no year has fewer than none`(groups: [Int]) {
    let years = AgeGraduation.singleYears(groups)

    #expect(years.count == 5 * groups.count)
    #expect(years.allSatisfy { $0 >= 0 })
    for (index, group) in groups.enumerated() {
      #expect(years[(5 * index)..<(5 * index + 5)].reduce(0, +) == group)
    }
  }

  /// Sprague's formula gives back what follows a polynomial of the third degree.
  @Test func `a cubic curve of people by age is found again`() {
    func people(_ year: Int) -> Int {
      let x = 40 - year
      return 2_000_000 + 3_000 * x + 700 * x * x + 25 * x * x * x
    }
    let groups = (0..<8).map { group in (0..<5).reduce(0) { $0 + people(5 * group + $1) } }

    let years = AgeGraduation.singleYears(groups)

    for (year, found) in years.enumerated() { #expect(abs(found - people(year)) <= 1) }
  }

  @Test func `a table that goes up or down mirrors itself`() {
    let groups = [9_000, 8_000, 6_500, 6_600, 4_000, 2_500, 900]

    let years = AgeGraduation.singleYears(groups)
    let mirrored = AgeGraduation.singleYears(groups.reversed())

    for (one, other) in zip(years, mirrored.reversed()) { #expect(abs(one - other) <= 1) }
  }
}

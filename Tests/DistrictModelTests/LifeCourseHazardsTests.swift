import RandomVariates
import Testing

@testable import DistrictModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct LifeCourseHazardsTests {
  static let lifeTable = LifeTable(
    female: (60...100).map { 0.005 * exp(0.1 * Double($0 - 60)) },
    male: (60...100).map { 0.009 * exp(0.1 * Double($0 - 60)) })
  static let prevalence = Prevalence(
    ages: [60, 70, 80, 90, 100],
    female: [[0.05, 0.01], [0.1, 0.03], [0.2, 0.1], [0.26, 0.27], [0.27, 0.47]],
    male: [[0.05, 0.01], [0.09, 0.02], [0.18, 0.09], [0.24, 0.25], [0.25, 0.43]])
  static let risks = CareRisks(
    relativeMortality: [1, 1.5, 3], recovery: [0.15, 0.1], recoveryDecline: 0.025)

  static func hazards(decline: Double) -> LifeCourseHazards {
    LifeCourseHazards(
      lifeTable: lifeTable, prevalence: prevalence, risks: risks, decline: decline)
  }

  @Test(arguments: Sex.allCases)
  func `All care states together die as the life table says`(sex: Sex) {
    let hazards = Self.hazards(decline: 0)
    var shares = Self.prevalence.shares(sex, age: 60)
    for cell in 0..<160 {
      shares = hazards.transition(sex, cell: cell) * shares
      let age = 60 + Double(cell + 1) / 4
      let expected = Self.lifeTable.survival(sex, from: 60, to: age)
      #expect(abs(shares.sum() / expected - 1) < 1e-4, "at \(age)")
    }
  }

  @Test(arguments: Sex.allCases)
  func `The shares of the care states stay what the table says`(sex: Sex) {
    let hazards = Self.hazards(decline: 0)
    var shares = Self.prevalence.shares(sex, age: 60)
    for cell in 0..<160 {
      shares = hazards.transition(sex, cell: cell) * shares
      let age = 60 + Double(cell + 1) / 4
      let error = shares / shares.sum() - Self.prevalence.shares(sex, age: age)
      #expect((error * error).max().squareRoot() < 1e-3, "at \(age)")
    }
  }

  @Test(arguments: Sex.allCases)
  func `The states and deaths a decade on come out as the rates say`(sex: Sex) {
    expectSimulated(sex, age: 75, years: 10, decline: 0)
  }

  @Test(arguments: Sex.allCases)
  func `Declining mortality saves as many as it should`(sex: Sex) {
    expectSimulated(sex, age: 75, years: 10, decline: 0.08)
  }

  @Test func `The oldest of all still die at the last rate`() {
    let hazards = Self.hazards(decline: 0)
    let decision = hazards.decide(
      sex: .male, state: .dependent, age: 119, lastAge: 200, ageAtStart: 119, time: 1e-6, kind: 0)
    let last = hazards.cells[5 * LifeCourseHazards.cellCount + LifeCourseHazards.cellCount - 1]
    #expect(decision?.cause == .death)
    #expect(abs((decision?.age ?? 0) - (119 - log(1e-6) / last.total)) < 1e-9)
  }

  @Test func `Without any rate nothing ever happens`() {
    let hazards = LifeCourseHazards(
      lifeTable: LifeTable(female: [0], male: [0]),
      prevalence: Prevalence(ages: [60], female: [.zero], male: [.zero]), risks: Self.risks,
      decline: 0)
    for time in [1e-16, 0.5, 1 - 1e-16] {
      #expect(
        hazards.decide(
          sex: .female, state: .independent, age: 60, lastAge: 160, ageAtStart: 60, time: time,
          kind: 0.5) == nil)
    }
  }

  /// Follows 20,000 people and compares where they are in the end with the rates, by
  /// Pearson's χ². Each of the four comparisons has a chance of 10⁻⁶ of a false alarm.
  private func expectSimulated(_ sex: Sex, age: Double, years: Double, decline: Double) {
    let hazards = Self.hazards(decline: decline)
    let beginning = Self.prevalence.shares(sex, age: age)
    var shares = beginning
    for step in 0..<Int(years * 4) {
      let cell = Int((age - 60) * 4) + step
      let factor = exp(-decline * (Double(step) + 0.5) / 4)
      shares = hazards.transition(sex, cell: cell, mortality: factor) * shares
    }
    let expected = [1 - shares.sum(), shares.x, shares.y, shares.z]

    var counts = [0, 0, 0, 0]
    let people = 20_000
    let streams = RandomStreams(seed: MasterSeed(1), replication: 1)
    let source = RandomSource("test: life course")
    for person in 0..<people {
      let key = EntityKey(UInt64(person))
      var now = age
      let start = streams.uniforms(source, entity: key).z
      var state: CareState? =
        start < beginning.x
        ? .independent : start < beginning.x + beginning.y ? .semiDependent : .dependent
      var occurrence: UInt32 = 1
      while let current = state {
        let draws = streams.uniforms(source, entity: key, occurrence: occurrence)
        occurrence += 1
        guard
          let decision = hazards.decide(
            sex: sex, state: current, age: now, lastAge: age + years, ageAtStart: age,
            time: draws.x, kind: draws.y)
        else { break }
        now = decision.age
        switch decision.cause {
        case .death: state = nil
        case .onset: state = current == .independent ? .semiDependent : .dependent
        case .recovery: state = current == .dependent ? .semiDependent : .independent
        case nil: continue
        }
      }
      counts[state.map { Int($0.rawValue) + 1 } ?? 0] += 1
    }
    let statistic = zip(counts, expected).reduce(0) { sum, pair in
      let mean = pair.1 * Double(people)
      return sum + (Double(pair.0) - mean) * (Double(pair.0) - mean) / mean
    }
    // The quantile of χ² with 3 degrees of freedom for 1 - 10⁻⁶.
    #expect(statistic < 30.66, "\(counts) against \(expected)")
  }
}

extension LifeCourseHazards {
  /// What ends a stay in `state` before `lastAge`, as a life decides it.
  fileprivate func decide(
    sex: Sex, state: CareState, age: Double, lastAge: Double, ageAtStart: Double, time: Double,
    kind: Double
  ) -> Decision? {
    let stay = stay(sex, state, from: age, to: lastAge)
    return stay.isCertain(time)
      ? nil
      : decide(
        stay, age: age, lastAge: lastAge, ageAtStart: ageAtStart, time: time, kind: kind)
  }
}

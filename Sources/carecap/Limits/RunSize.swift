import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import ScenarioDefinition
import ScenarioFiles

/// How large a run is expected to be, from what its scenario says.
///
/// Everything is reckoned in floating point and only then made whole, so that no figure, however
/// large, overflows. Documentation/Limits.md tells how memory was measured.
struct RunSize: Sendable {
  /// At the start, turning 60 and moving in, in one replication.
  let persons: Int
  /// In all replications; an upper estimate from the largest rates.
  private(set) var events: Int
  /// Observed in all replications.
  let values: Int
  /// Bytes.
  let memory: Int

  /// A run of `replications`, `workers` at a time.
  init(_ system: DistrictSystem, replications: Int, workers: Int) {
    self.init(
      system.setting.scenario, until: system.setting.clock.horizon,
      valueCount: system.layout.valueCount, replications: replications, workers: workers)
  }

  /// One replication, before anything is prepared for it: preparing takes memory too.
  init(_ scenario: DistrictScenario, until: CivilDate?) {
    self.init(
      scenario, until: until ?? scenario.run.until, valueCount: 0, replications: 1, workers: 1)
    // How many replications there will be is not known yet.
    events = 0
  }

  /// A study of `replications` in all, which keeps `valuesOfEach` of `kept` of them at a time.
  init(
    _ scenario: DistrictScenario, ofStudy replications: Int, kept: Int, valuesOfEach: Int,
    workers: Int
  ) {
    self.init(
      scenario, until: scenario.run.until, valueCount: valuesOfEach, replications: replications,
      kept: kept, workers: workers)
  }

  /// Replications of the canteens alone, each lived through in so many variants.
  init(
    _ scenario: DistrictScenario, until: CivilDate?, variants: Int, valuesOfEach: Int,
    replications: Int, workers: Int
  ) {
    let last = until ?? scenario.run.until
    self.init(
      scenario, until: last, valueCount: variants * valuesOfEach, replications: replications,
      workers: workers)
    let months = Double(last - scenario.run.start) / 365.25 * 12
    events = Self.whole(
      Double(events)
        + months * Double(scenario.geography.communities.count) * Double(variants)
        * Double(replications))
  }

  private init(
    _ scenario: DistrictScenario, until: CivilDate, valueCount: Int, replications: Int,
    kept: Int? = nil, workers: Int
  ) {
    let years = Double(until - scenario.run.start) / 365.25
    let persons = Self.persons(scenario, until: until)
    let busy = Double(min(workers, replications))
    let values = Double(kept ?? replications) * Double(valueCount)
    self.persons = Self.whole(persons)
    self.values = Self.whole(values)
    let events = Self.events(scenario, persons: persons, years: years)
    self.events = Self.whole(events * Double(replications))
    let lists = Double(scenario.geography.communities.count) * (years * 12 + 2) * Self.counterBytes
    memory = Self.whole(
      Self.programBytes + values * Self.valueBytes
        + (1 + busy) * (persons * Self.personBytes + lists))
  }

  /// Areas of which the largest has `persons`.
  init(largestArea persons: Int, workers: Int) {
    self.persons = persons
    events = 0
    values = 0
    memory = Self.whole(
      Self.programBytes + (1 + Double(workers)) * Double(persons) * Self.personBytes)
  }

  private static let programBytes = 128.0 * 1_048_576
  private static let personBytes = 96.0
  private static let valueBytes = 40.0
  private static let counterBytes = 32.0

  private static func persons(_ scenario: DistrictScenario, until: CivilDate) -> Double {
    let people = scenario.people
    let run = scenario.run.start.year...until.year
    let turning = people.turningSixty.reduce(0.0) {
      run.contains($1.year) ? $0 + Double($1.registered) + Double($1.incomers) : $0
    }
    let years = Double(until - scenario.run.start) / 365.25
    return Double(people.registeredAtStart) + Double(people.incomersAtStart)
      + turning * people.turningSixtyFactor.support.upperBound
      + people.migration.movingInOfAllTracks * years
  }

  private static func events(
    _ scenario: DistrictScenario, persons: Double, years: Double
  ) -> Double {
    var perYear = 1 + scenario.people.risks.recovery.sum() * 2
    if let beds = scenario.beds {
      let rates = beds.applications
      // Somebody applies, is assessed, waits and is offered a place only so often.
      perYear += min(max(rates.below80.max(), rates.from80.max()), 12) * 4
    }
    let sponsors = scenario.canteens.map { $0.sponsorship.newPerYear * years * 2 } ?? 0
    let months = Double(scenario.geography.communities.count) * years * 12 * 4
    return persons * (1 + min(perYear, 60) * years) + sponsors + months
  }

  private static func whole(_ number: Double) -> Int {
    Int(exactly: min(max(number, 0), 1e18).rounded(.up)) ?? 1_000_000_000_000_000_000
  }
}

extension RunSize {
  /// What is too large, if anything is.
  func problem(_ limits: Limits = .chosen) -> SizeProblem? {
    if persons > limits.persons {
      return SizeProblem(limit: .persons, found: persons, allowed: limits.persons)
    }
    if memory > limits.memory {
      return SizeProblem(
        limit: .memory, found: (memory >> 20) + 1, allowed: limits.memory >> 20)
    }
    if events > limits.events {
      return SizeProblem(limit: .events, found: events, allowed: limits.events)
    }
    if values > limits.values {
      return SizeProblem(limit: .values, found: values, allowed: limits.values)
    }
    return nil
  }

  /// Refuses a run that would be too large, as a mistake in the file at `path`; `area` is the
  /// code of the largest area where that is what counts.
  func check(path: String, area: String? = nil, language: Language) throws(Failure) {
    guard var problem = problem() else { return }
    problem.area = area
    let place = SourcePlace(file: path, line: 1, column: 1)
    throw Failure(
      .invalid([Diagnostic(problem, at: place, path: "")], sources: SourceTexts()),
      language: language)
  }
}

import CivilCalendar
import DistrictFixtures
import DistrictModel
import Measurement
import RandomVariates

/// A small made-up district of which some numbers are read off at the end of each replication.
struct DistrictProbe: Sendable {
  /// A number: of which measure, of which place, and on which observation date or, for what
  /// happens between two of them, summed over all.
  struct Reading: Sendable {
    let measure: String
    var place = "district"
    /// Counted from the start, or from the end if negative; nil for the sum of all but the start.
    var date: Int? = -1

    static func last(_ measure: String, of place: String = "district") -> Self {
      Self(measure: measure, place: place)
    }

    static func first(_ measure: String, of place: String = "district") -> Self {
      Self(measure: measure, place: place, date: 0)
    }

    static func sum(_ measure: String) -> Self { Self(measure: measure, date: nil) }
  }

  /// Nothing but people who stay as they are, all of them independent women from 60 to 64, all
  /// registered and living here; and nothing promised.
  static let still =
    SmallDistrict.still + [
      "promises={}", "people.incomers_at_start=0", "people.registered_living_elsewhere_share=0",
      "people.mortality.local_factor=1", "people.mortality.decline_per_year=0",
      women(60...64), prevalence(semiDependent: (0, 0), dependent: (0, 0)),
    ]

  let system: DistrictSystem
  private let indices: [[Int]]

  init(_ changes: [String], _ readings: [Reading]) throws {
    system = DistrictSystem(try SmallDistrict.scenario(Self.still + changes))
    let layout = system.layout
    indices = try readings.map { reading in
      let column = layout.columns.firstIndex {
        $0.measure.name == reading.measure && $0.subject.identifier == reading.place
      }
      guard let column else { throw MissingMeasure(name: "\(reading.measure) of \(reading.place)") }
      let dates: [Int] =
        switch reading.date {
        case .some(let date) where date < 0: [layout.dates.count + date]
        case .some(let date): [date]
        case nil: Array(1..<layout.dates.count)
        }
      return dates.map { layout.index(date: $0, column: column) }
    }
  }

  /// Years of 365.25 days from the start to the last observation.
  var years: Double { Double(system.setting.clock.horizon - system.setting.clock.start) / 365.25 }

  /// The readings of a replication.
  func values(_ number: Int, _ seed: MasterSeed) -> [Double] {
    readings(record(number, seed))
  }

  /// A replication whose balances hold.
  func record(_ number: Int, _ seed: MasterSeed) -> ReplicationRecord {
    do {
      return try system.replicate(number, seed: seed)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  func readings(_ record: ReplicationRecord) -> [Double] {
    indices.map { $0.reduce(0) { $0 + record.values[$1] } }
  }

  static func women(_ ages: ClosedRange<Int>) -> String {
    """
    people.age_groups={all: {sex: female, age_from: \(ages.lowerBound), \
    age_to: \(ages.upperBound), weight: 1, arrival_weight: 1}}
    """
  }

  /// Shares at 60 and at 100, with straight lines between.
  static func prevalence(
    semiDependent: (Double, Double), dependent: (Double, Double)
  ) -> String {
    let knots = [(60, semiDependent.0, dependent.0), (100, semiDependent.1, dependent.1)].map {
      """
      a\($0): {age: \($0), female_semi_dependent: \($1), female_dependent: \($2), \
      male_semi_dependent: \($1), male_dependent: \($2)}
      """
    }
    return "people.care.prevalence={\(knots.joined(separator: ", "))}"
  }

  static func mortality(_ rate: Double) -> String {
    "people.mortality.life_table={a60: {age: 60, female: \(rate), male: \(rate)}}"
  }

  static func communities(_ count: Int) -> String {
    let all = (1...count).map { "c\($0): {name: C\($0), street: east, elderly_weight: 1}" }
    return "district.communities={\(all.joined(separator: ", "))}"
  }

  /// Exact ages at the start of people of these completed ages, whose birth days are spread
  /// evenly, one for each day.
  func agesAtStart(_ ages: ClosedRange<Int>) -> [Double] {
    let start = system.setting.clock.start
    let first = start.adding(years: -ages.upperBound - 1).adding(days: 1)
    let last = start.adding(years: -ages.lowerBound)
    return (0...(last - first)).map { day in
      Double(start.adding(days: 1) - first.adding(days: day)) / 365.25
    }
  }

  struct MissingMeasure: Error {
    let name: String
  }
}

import CivilCalendar
import DistrictFixtures
import DistrictModel
import Measurement

/// The values of one replication, by name.
struct Values {
  let layout: ObservationLayout
  let record: ReplicationRecord

  init(_ scenario: DistrictScenario, replication: Int = 1, until: CivilDate? = nil) {
    let system = DistrictSystem(scenario, until: until)
    layout = system.layout
    do {
      record = try system.replicate(replication, seed: SmallDistrict.seed)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The values of a measure, by date.
  func callAsFunction(_ measure: String, of place: String = "district") -> [Double] {
    guard
      let column = layout.columns.firstIndex(where: {
        $0.measure.name == measure && $0.subject.identifier == place
      })
    else { preconditionFailure("nobody records \(measure) of \(place)") }
    return layout.dates.indices.map { record.values[layout.index(date: $0, column: column)] }
  }

  /// The bits of every value, so that NaN equals NaN.
  var bits: [String: UInt64] {
    var bits: [String: UInt64] = [:]
    for (index, date) in layout.dates.enumerated() {
      for (column, name) in layout.columns.enumerated() {
        let key = "\(date) \(name.subject.kind) \(name.subject.identifier) \(name.measure.name)"
        bits[key] = record.values[layout.index(date: index, column: column)].bitPattern
      }
    }
    return bits
  }

  /// The sum of a measure over all subjects of a kind, by date.
  func sum(_ measure: String, over kind: Subject.Kind) -> [Double] {
    layout.dates.indices.map { date in
      layout.columns.indices.reduce(0) { sum, column in
        let name = layout.columns[column]
        return name.measure.name == measure && name.subject.kind == kind
          ? sum + record.values[layout.index(date: date, column: column)] : sum
      }
    }
  }
}

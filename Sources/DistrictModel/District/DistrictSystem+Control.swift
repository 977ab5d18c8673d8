import CivilCalendar
package import Measurement

extension DistrictSystem {
  /// The beds of the projects that have opened by each observation date: their mean is known
  /// exactly, and most of what two plans of building differ by hangs on them. Nil where no
  /// project can be counted so.
  package var openedProjects: ControlVariate? {
    guard let beds = setting.scenario.beds else { return nil }
    var terms: [ControlVariate.Term] = []
    var means = layout.dates.map { _ in 0.0 }
    for home in beds.facilities {
      let probabilities = layout.dates.compactMap {
        home.openingProbability(by: $0, kinds: beds.kinds, clock: setting.clock)
      }
      guard probabilities.count == layout.dates.count,
        let column = layout.columns.firstIndex(where: {
          $0.subject == home.subject && $0.measure == BedsMeasures.isOpen
        })
      else { continue }
      let weight = Double(home.beds.total)
      terms.append(ControlVariate.Term(column: column, weight: weight))
      for (date, probability) in probabilities.enumerated() {
        means[date] += weight * probability
      }
    }
    return terms.isEmpty ? nil : ControlVariate(terms: terms, means: means)
  }
}

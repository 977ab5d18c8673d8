import CivilCalendar
import Measurement
import Testing

@testable import Experimentation

struct PlanComparisonTests {
  private func column(_ identifier: String, _ measure: String) -> ObservationLayout.Column {
    ObservationLayout.Column(
      subject: Subject(
        identifier == "district" ? .district : .facility, identifier: identifier,
        name: LocalizedText(en: identifier, zh: identifier)),
      measure: Measure(measure, unit: "1", meaning: LocalizedText(en: "m", zh: "量")))
  }

  private func promise(_ identifier: String, level: Double) -> Promise {
    Promise(
      identifier: identifier, name: LocalizedText(en: "P", zh: "标"),
      measure: column("district", "beds").measure, level: level,
      dates: [CivilDate(dayNumber: 10)])
  }

  private func layout(_ facilities: [String], _ promises: [Promise]) -> ObservationLayout {
    ObservationLayout(
      dates: [CivilDate(dayNumber: 10), CivilDate(dayNumber: 20)],
      columns: [column("district", "beds"), column("district", "elderly")]
        + facilities.map { column($0, "beds") }, promises: promises)
  }

  /// A value is 100 × date + column of the full layout + the replication; the plan's is twice it.
  private func records(
    _ name: String, _ layout: ObservationLayout, factor: Double, replications: Int = 5
  ) throws -> PlanRecords<NumbersInMemory> {
    let records = PlanRecords(name: name, layout: layout, storage: NumbersInMemory())
    for number in 1...replications {
      let values = layout.dates.indices.flatMap { date in
        layout.columns.map { column in
          factor * Double(100 * date + column.subject.identifier.utf8.count + number)
        }
      }
      try records.append(
        ReplicationRecord(
          replication: number, fingerprint: UInt64(number), eventCount: 1, values: values,
          outcomes: layout.promises.map { _ in
            PromiseOutcome(isKept: [number > (factor == 1 ? 3 : 1)], firstKept: nil)
          }))
    }
    return records
  }

  @Test func `only what both have is compared, wherever it stands`() throws {
    let baseline = try records(
      "a", layout(["aa", "bbb", "cccc"], [promise("x", level: 1), promise("y", level: 2)]),
      factor: 1)
    let plan = try records(
      "b", layout(["bbb", "cccc", "ddddd"], [promise("y", level: 2), promise("x", level: 9)]),
      factor: 2)

    let comparison = try PlanComparison(of: plan, with: baseline)

    #expect(
      comparison.layout.columns.map(\.subject.identifier)
        == ["district", "district", "bbb", "cccc"])
    #expect(comparison.unmatchedColumns == 2)
    #expect(comparison.unmatchedPromises == ["x"])
    for date in 0..<2 {
      for (index, column) in comparison.layout.columns.enumerated() {
        let expected = Double(100 * date + column.subject.identifier.utf8.count + 3)
        #expect(comparison.difference(date: date, column: index).difference.mean == expected)
      }
    }
    let kept = try #require(comparison.promises.first?.first)
    #expect((kept.both, kept.onlyPlan, kept.onlyBaseline, kept.neither) == (2, 2, 0, 1))
  }

  @Test func `what is defined otherwise is left out with its promises`() throws {
    let all = layout(["aa"], [promise("x", level: 1)])
    let comparison = try PlanComparison(
      of: try records("b", all, factor: 2), with: try records("a", all, factor: 1),
      excluding: ["beds"])

    #expect(comparison.layout.columns.map(\.measure.name) == ["elderly"])
    #expect(comparison.layout.promises.isEmpty)
    #expect(comparison.unmatchedPromises == ["x"])
  }
}

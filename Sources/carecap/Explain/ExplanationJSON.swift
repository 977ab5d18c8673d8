import CivilCalendar
import Experimentation
import Measurement
import RandomVariates
import Reporting

/// The explanation for programs: every number, and the sentences made of them.
struct ExplanationJSON {
  private struct Document: Encodable {
    let result: String
    let scenario: String
    let seed: String
    let replications: Int
    let correlationsLookedAt: Int
    let promises: [Promised]
    let next: [Next]
  }

  private struct Promised: Encodable {
    let target: String
    let date: String
    let probability: Share
    let reachedByQuarter: String?
    let reachedByHalf: String?
    let notReached: Share
    let drivers: [DriverRow]
    let sentence: String
  }

  private struct Share: Encodable {
    let n: Int
    let share: Double?
    let low: Double?
    let high: Double?

    init(_ proportion: Proportion) {
      n = proportion.count
      share = proportion.share
      low = proportion.statement?.low
      high = proportion.statement?.high
    }
  }

  private struct DriverRow: Encodable {
    let measure: String
    let facility: String?
    let name: String
    let rankCorrelation: Double
    let joint95: [Double]
    let keptIfOpenOrAboveMiddle: Share
    let keptElsewhere: Share
  }

  private struct Next: Encodable {
    let reason: String
    let command: String
  }

  private let explained: ExplainedResult
  private let language: Language

  init(_ explained: ExplainedResult, language: Language) {
    self.explained = explained
    self.language = language
  }

  func text() throws -> String {
    let words = ExplanationText(explained, language: language)
    let promises = explained.promises.compactMap { promised -> Promised? in
      let estimate = promised.estimate
      guard let date = estimate.promise.dates.last, let kept = estimate.kept.last else {
        return nil
      }
      return Promised(
        target: estimate.promise.identifier, date: date.description, probability: Share(kept),
        reachedByQuarter: estimate.firstKept.quantile(0.25)?.description,
        reachedByHalf: estimate.firstKept.quantile(0.5)?.description,
        notReached: Share(estimate.firstKept.notKept), drivers: promised.drivers.map(row),
        sentence: words.sentence(promised)[language])
    }
    let document = Document(
      result: explained.path, scenario: explained.outcome.scenario, seed: explained.seed,
      replications: explained.outcome.design.replications.count,
      correlationsLookedAt: explained.correlationCount, promises: promises,
      next: NextQuestion.all(after: explained).map {
        Next(reason: $0.reason[language], command: $0.command)
      })
    return try JSONReport.text(of: document)
  }

  private func row(_ driver: Driver) -> DriverRow {
    DriverRow(
      measure: driver.candidate.measure, facility: driver.candidate.facility,
      name: driver.candidate.name[language], rankCorrelation: driver.correlation.coefficient,
      joint95: [driver.correlation.interval.low, driver.correlation.interval.high],
      keptIfOpenOrAboveMiddle: Share(driver.keptAbove),
      keptElsewhere: Share(driver.keptElsewhere))
  }
}

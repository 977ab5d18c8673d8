import CivilCalendar
import Measurement

/// A number of a replication that a plan is judged by.
struct PlanGoal: Hashable, Sendable {
  enum Number: Hashable, Sendable {
    /// 1 if the promise of this identifier is kept, else 0.
    case promise(String)
    /// A measure of a subject.
    case measure(String, of: String)
    /// 1 if a measure of a subject is at least (or at most) a level, else 0; 0 too where there
    /// is no such number.
    case atLeast(String, of: String, Double)
    case atMost(String, of: String, Double)
  }

  let number: Number
  let date: CivilDate

  /// Where a system's records have it; nil if they do not.
  func reading(in layout: ObservationLayout) -> (@Sendable (ReplicationRecord) -> Double)? {
    switch number {
    case .promise(let identifier):
      guard let promise = layout.promises.firstIndex(where: { $0.identifier == identifier }),
        let date = layout.promises[promise].dates.firstIndex(of: date)
      else { return nil }
      return { $0.outcomes[promise].isKept[date] ? 1 : 0 }
    case .measure(let measure, let subject):
      guard let index = index(measure, subject, layout) else { return nil }
      return { $0.values[index] }
    case .atLeast(let measure, let subject, let level):
      guard let index = index(measure, subject, layout) else { return nil }
      return { $0.values[index] >= level ? 1 : 0 }
    case .atMost(let measure, let subject, let level):
      guard let index = index(measure, subject, layout) else { return nil }
      return { $0.values[index] <= level ? 1 : 0 }
    }
  }

  private func index(_ measure: String, _ subject: String, _ layout: ObservationLayout) -> Int? {
    guard let date = layout.dates.firstIndex(of: date),
      let column = layout.columns.firstIndex(where: {
        $0.measure.name == measure && $0.subject.identifier == subject
      })
    else { return nil }
    return layout.index(date: date, column: column)
  }

  /// Measures that are shares of something by their definition, and so lie between 0 and 1.
  private static let shares = [
    "canteen_coverage", "canteen_coverage_people", "open", "placed_within_90_days",
  ]

  /// Where all its numbers lie, if that is known for sure.
  var range: ClosedRange<Double>? {
    switch number {
    case .promise, .atLeast, .atMost: 0...1
    case .measure(let measure, _): Self.shares.contains(measure) ? 0...1 : nil
    }
  }

  /// Whether it is a matter of yes and no, so that its mean is a probability.
  var isYesOrNo: Bool {
    if case .measure = number { false } else { true }
  }

  /// In which form its numbers are to be shown.
  var isShare: Bool { range != nil }

  /// The goal in a few words, such as `beds-40 on 2017-12-31`.
  var text: LocalizedText {
    func name(_ measure: String, _ subject: String) -> String {
      subject == Self.district ? measure : "\(measure) (\(subject))"
    }
    let what =
      switch number {
      case .promise(let identifier): identifier
      case .measure(let measure, let subject): name(measure, subject)
      case .atLeast(let measure, let subject, let level):
        "\(name(measure, subject)) ≥ \(PlanText.number(level))"
      case .atMost(let measure, let subject, let level):
        "\(name(measure, subject)) ≤ \(PlanText.number(level))"
      }
    return LocalizedText(en: "\(what) on \(date)", zh: "\(date) \(what)")
  }

  static let district = "district"
}

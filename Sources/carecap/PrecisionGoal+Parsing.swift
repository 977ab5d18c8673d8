import CivilCalendar
import Experimentation
import Measurement
import ScenarioDefinition

extension PrecisionGoal {
  /// Reads `WHAT[:qNN][@DATE]=WIDTH[%]`, or throws what is wrong with it.
  init(parsing text: String, _ layout: ObservationLayout) throws {
    func wrong(_ reason: String) -> Failure {
      Failure(.usage, "Error: --until-precision \(echoed(text)): \(reason)")
    }
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      throw wrong("write what=width, such as beds_per_thousand@2017-12-31=0.1")
    }
    guard let halfWidth = Self.halfWidth(sides[1]) else {
      throw wrong("the width must be a number above 0 such as 0.1, or a share such as 2%")
    }
    let parts = sides[0].split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw wrong("there is more than one @") }
    var date: CivilDate?
    if parts.count == 2 {
      guard let given = CivilDate(String(parts[1])) else {
        throw wrong("'\(echoed(String(parts[1])))' is no date such as 2017-12-31")
      }
      date = given
    }
    let words = parts[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard words.count <= 2 else { throw wrong("there is more than one :") }
    let name = words[0]

    if let promise = layout.promises.firstIndex(where: { $0.identifier == name }) {
      guard words.count == 1 else { throw wrong("a promise has a probability, and no quantiles") }
      let dates = layout.promises[promise].dates
      guard let index = date.map(dates.firstIndex) ?? dates.indices.last else {
        throw wrong("the promise is set for \(dates.map(\.description).joined(separator: ", "))")
      }
      self.init(
        text, quantity: .probability(promise: promise, date: index), halfWidth: halfWidth)
      return
    }
    let measures = layout.columns.indices.filter { layout.columns[$0].subject.kind == .district }
    guard let column = measures.first(where: { layout.columns[$0].measure.name == name }) else {
      let names =
        layout.promises.map(\.identifier) + measures.map { layout.columns[$0].measure.name }
      let advice = nearestName(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
      throw wrong("'\(echoed(name))' is neither a promise nor a measure of the district\(advice)")
    }
    guard let index = date.map(layout.dates.firstIndex) ?? layout.dates.indices.last else {
      throw wrong(
        "the dates are \(layout.dates.map(\.description).joined(separator: ", "))")
    }
    let value = layout.index(date: index, column: column)
    guard words.count == 2 else {
      self.init(text, quantity: .mean(value: value), halfWidth: halfWidth)
      return
    }
    guard words[1].hasPrefix("q"), let percent = Self.number(words[1].dropFirst()),
      percent > 0, percent < 100
    else { throw wrong("a quantile is written such as q90, found '\(echoed(words[1]))'") }
    self.init(
      text, quantity: .quantile(level: percent / 100, value: value), halfWidth: halfWidth)
  }

  private static func halfWidth(_ text: Substring) -> HalfWidth? {
    if text.last == "%" {
      guard let percent = number(text.dropLast()), percent > 0 else { return nil }
      return .relative(percent / 100)
    }
    guard let width = number(text), width > 0 else { return nil }
    return .absolute(width)
  }

  /// Digits with a point at most; nothing else that `Double` would take.
  private static func number(_ text: Substring) -> Double? {
    let allowed = text.utf8.count <= 20 && text.allSatisfy { "0123456789.".contains($0) }
    return allowed ? Double(text) : nil
  }
}

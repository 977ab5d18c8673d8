import Measurement
import RandomVariates

/// Reads the parameters in `{distribution: lognormal, median: 27, spread: 0.3}`.
struct DistributionFormReader {
  let section: SectionReader
  /// The whole form; nil when the schema is made.
  let value: WrittenValue?

  /// The name of the family; nil if there is none, which has been reported.
  func family(among families: [String]) -> String? {
    let definition = KeyDefinition(
      .choice(families), meaning: DistributionForm.familyMeaning, isOptional: false)
    // Which parameters are known depends on the family.
    section.record.acceptsAnyKey = true
    guard let written = section.value(DistributionForm.familyKey, definition, isFigure: false),
      let (text, _) = section.scalar(written)
    else { return nil }
    if families.contains(text) {
      section.record.acceptsAnyKey = false
      return text
    }
    let nearest = nearestName(to: text, among: families)
    section.note(.unknownDistribution(text, nearest: nearest, families: families), at: written)
    return nil
  }

  /// A parameter; nil if it cannot be read, which has been reported.
  func number(_ parameter: DistributionError.Parameter, isOptional: Bool = false) -> Double? {
    let definition = definition(parameter, .number(-Double.infinity...Double.infinity), isOptional)
    return section.value(parameter.key, definition, isFigure: false).flatMap {
      section.number($0, unit: .none, in: -Double.infinity...Double.infinity)
    }
  }

  func integer(_ parameter: DistributionError.Parameter) -> Int? {
    let definition = definition(parameter, .integer(0...Int(Int32.max)), false)
    return section.value(parameter.key, definition, isFigure: false).flatMap {
      section.integer($0, unit: .none, in: 0...Int(Int32.max))
    }
  }

  /// A list of numbers; nil if one of them cannot be read.
  func numbers(_ parameter: DistributionError.Parameter) -> [Double]? {
    let range = -Double.infinity...Double.infinity
    let definition = definition(parameter, .numbers(range), false)
    guard let written = section.value(parameter.key, definition, isFigure: false) else {
      return nil
    }
    let items = section.items(of: written)
    let numbers = items.compactMap { section.number($0, unit: .none, in: range) }
    return numbers.isEmpty || numbers.count < items.count ? nil : numbers
  }

  private func definition(
    _ parameter: DistributionError.Parameter, _ form: KeyDefinition.Form, _ isOptional: Bool
  ) -> KeyDefinition {
    KeyDefinition(form, meaning: parameter.meaning, isOptional: isOptional)
  }

  /// What `make` gives; nil if the parameters make no distribution, which is reported.
  func make<Made>(_ make: () throws(DistributionError) -> Made) -> Made? {
    do throws(DistributionError) {
      return try make()
    } catch {
      report(error)
      return nil
    }
  }

  /// Whether all values lie in `range`; if not, it is reported.
  func isSupport(
    _ support: ClosedRange<Double>, of family: String, in range: ClosedRange<Double>, unit: Unit
  ) -> Bool {
    if range.contains(support.lowerBound) && range.contains(support.upperBound) { return true }
    let problem = ScenarioProblem.supportOutsideRange(
      family: family, support: NumberRange(support, unit: .none),
      allowed: NumberRange(range, unit: unit))
    if let value { section.note(problem, at: value) }
    return false
  }
}

extension DistributionFormReader {
  /// Words the error and places it at the parameter it is about.
  private func report(_ error: DistributionError) {
    switch error {
    case .notFinite(let parameter, let value):
      note(.notANumber(String(value), .notFinite), at: parameter)
    case .outOfRange(let parameter, let value, let allowed):
      let range = NumberRange(allowed, unit: .none)
      note(.outOfRange(NumberText.shortest(value), range), at: parameter)
    case .notInOrder(let lower, let lowerValue, let upper, let upperValue, _):
      let problem = ScenarioProblem.boundsNotRising(
        lowerKey: lower.key, lower: NumberText.shortest(lowerValue), upperKey: upper.key,
        upper: NumberText.shortest(upperValue))
      note(problem, at: upper)
    case .nothingWithin(let from, let to):
      let (from, to) = (NumberText.shortest(from), NumberText.shortest(to))
      note(.nothingBetween(from, to), at: .from)
    case .tooFewEntries(let parameter, let count, let needed):
      note(.tooFewItems(parameter.key, count: count, needed: needed), at: parameter)
    case .differentCounts(let one, let count, let other, let otherCount):
      note(.differingCounts(one.key, count, other.key, otherCount), at: other)
    case .weightsSumToZero:
      note(.zeroWeights, at: .weights)
    }
  }

  private func note(_ problem: ScenarioProblem, at parameter: DistributionError.Parameter) {
    guard let value else { return }
    let isWritten = section.has(parameter.key)
    let place = isWritten ? value.node[parameter.key]?.place : nil
    let path = isWritten ? section.path(of: parameter.key) : value.path
    section.note(problem, at: place ?? value.node.place, path: path)
  }
}

extension DistributionError.Parameter {
  /// The name in a scenario: `standard_deviation`.
  var key: String {
    switch self {
    case .standardDeviation: "standard_deviation"
    default: rawValue
    }
  }

  var meaning: LocalizedText {
    switch self {
    case .value: LocalizedText(en: "the value", zh: "取值")
    case .values: LocalizedText(en: "the values", zh: "各取值")
    case .weights: LocalizedText(en: "how likely each value is", zh: "各取值的权重")
    case .probability: LocalizedText(en: "the probability", zh: "概率")
    case .probabilities:
      LocalizedText(en: "the probabilities, from 0 to 1, rising", zh: "由 0 到 1 递增的概率")
    case .from: LocalizedText(en: "the smallest value", zh: "最小值")
    case .to: LocalizedText(en: "the largest value", zh: "最大值")
    case .mode: LocalizedText(en: "the likeliest value", zh: "最可能的值")
    case .mean: LocalizedText(en: "the mean", zh: "平均值")
    case .standardDeviation: LocalizedText(en: "the standard deviation", zh: "标准差")
    case .median: LocalizedText(en: "the median", zh: "中位数")
    case .spread:
      LocalizedText(en: "the standard deviation of the logarithm", zh: "对数的标准差")
    case .shape: LocalizedText(en: "the shape", zh: "形状参数")
    case .stages: LocalizedText(en: "the number of stages", zh: "阶段数")
    case .dispersion: LocalizedText(en: "the dispersion", zh: "离散参数")
    case .trials: LocalizedText(en: "the number of trials", zh: "试验次数")
    case .copies: LocalizedText(en: "the number of copies", zh: "份数")
    case .factor: LocalizedText(en: "the factor", zh: "系数")
    case .times: LocalizedText(en: "the times", zh: "时间")
    case .rates: LocalizedText(en: "the rates", zh: "速率")
    }
  }
}

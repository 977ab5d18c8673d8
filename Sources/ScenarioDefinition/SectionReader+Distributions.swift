public import Measurement
public import RandomVariates

extension SectionReader {
  /// A distribution whose values all lie in `range`; a plain number is constant.
  ///
  /// A family without an upper limit, such as the lognormal, needs a range
  /// without one. Where none can be read, it is constant.
  public func distribution(
    _ key: String, unit: Unit, in range: ClosedRange<Double>, meaning: LocalizedText
  ) -> Distribution {
    distribution(key, .distribution, unit: unit, in: range, meaning: meaning, isOptional: false)
      ?? Placeholder.distribution(in: range)
  }

  /// A distribution as `distribution` reads it, or nil where none is written.
  public func optionalDistribution(
    _ key: String, unit: Unit, in range: ClosedRange<Double>, meaning: LocalizedText
  ) -> Distribution? {
    distribution(key, .distribution, unit: unit, in: range, meaning: meaning, isOptional: true)
  }

  /// A figure that is not known for sure: written as a distribution is, and to
  /// be drawn once for each replication.
  public func uncertain(
    _ key: String, unit: Unit, in range: ClosedRange<Double>, meaning: LocalizedText
  ) -> Distribution {
    distribution(key, .uncertain, unit: unit, in: range, meaning: meaning, isOptional: false)
      ?? Placeholder.distribution(in: range)
  }

  /// A distribution of counts that all lie in `range`; a plain number is constant.
  ///
  /// Where none can be read, it is constant.
  public func countDistribution(
    _ key: String, unit: Unit, in range: ClosedRange<Int>, meaning: LocalizedText
  ) -> CountDistribution {
    let definition = KeyDefinition(
      .countDistribution(range), unit: unit, meaning: meaning, isOptional: false)
    guard let value = value(key, definition) else {
      return Placeholder.countDistribution(in: range)
    }
    noteFigure(value, .countDistribution, unit: unit, meaning: meaning)
    return countDistribution(value, unit: unit, in: range)
      ?? Placeholder.countDistribution(in: range)
  }

  private func distribution(
    _ key: String, _ kind: Figure.Kind, unit: Unit, in range: ClosedRange<Double>,
    meaning: LocalizedText, isOptional: Bool
  ) -> Distribution? {
    let definition = KeyDefinition(
      .distribution(range), unit: unit, meaning: meaning, isOptional: isOptional)
    guard let value = value(key, definition) else { return nil }
    noteFigure(value, kind, unit: unit, meaning: meaning)
    return distribution(value, unit: unit, in: range)
  }
}

extension SectionReader {
  private func distribution(
    _ value: WrittenValue, unit: Unit, in range: ClosedRange<Double>
  ) -> Distribution? {
    guard value.node.members != nil else {
      return number(value, unit: unit, in: range).flatMap { number in
        formReader(of: value).make { () throws(DistributionError) in try .constant(number) }
      }
    }
    let form = formReader(of: value)
    guard let family = form.family(among: DistributionForm.families),
      let distribution = DistributionForm.form(of: family, in: form.section)?.read(form)
    else { return nil }
    return form.isSupport(distribution.support, of: family, in: range, unit: unit)
      ? distribution : nil
  }

  private func countDistribution(
    _ value: WrittenValue, unit: Unit, in range: ClosedRange<Int>
  ) -> CountDistribution? {
    let form = formReader(of: value)
    guard value.node.members != nil else {
      return integer(value, unit: unit, in: range).flatMap { count in
        form.make { () throws(DistributionError) in try .constant(count) }
      }
    }
    guard let family = form.family(among: CountDistributionForm.allCases.map(\.rawValue)),
      let distribution = CountDistributionForm(rawValue: family)?.read(form)
    else { return nil }
    let upper = range.upperBound == Int.max ? Double.infinity : Double(range.upperBound)
    let allowed = min(Double(range.lowerBound), upper)...upper
    return form.isSupport(distribution.support, of: family, in: allowed, unit: unit)
      ? distribution : nil
  }

  private func formReader(of value: WrittenValue) -> DistributionFormReader {
    var section = SectionReader(
      reading: reading, record: value.container.child(value.containerKey, node: value.node),
      origin: .written(value.node), inheritedSource: source)
    section.notesFigures = false
    return DistributionFormReader(section: section, value: value)
  }
}

extension Placeholder {
  static func distribution(in range: ClosedRange<Double>) -> Distribution {
    let value = number(in: range)
    if let distribution = try? Distribution.constant(value) { return distribution }
    guard let zero = try? Distribution.constant(0) else {
      preconditionFailure("the constant 0 is a distribution")
    }
    return zero
  }

  static func countDistribution(in range: ClosedRange<Int>) -> CountDistribution {
    if let distribution = try? CountDistribution.constant(integer(in: range)) {
      return distribution
    }
    guard let zero = try? CountDistribution.constant(0) else {
      preconditionFailure("the constant 0 is a distribution")
    }
    return zero
  }
}

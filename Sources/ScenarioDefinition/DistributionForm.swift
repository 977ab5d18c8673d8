import Measurement
import RandomVariates

/// The ways to write a distribution, one for each set of parameters.
enum DistributionForm: CaseIterable {
  case constant, uniform, triangular, exponential
  case gamma, gammaByMoments, erlang, weibull
  case lognormal, lognormalByMoments, normal, beta
  case empirical, quantiles

  static let familyKey = "distribution"
  static let familyMeaning = LocalizedText(en: "the family of distributions", zh: "分布类型")

  /// The name under the key `distribution`.
  var family: String {
    switch self {
    case .gammaByMoments: "gamma"
    case .lognormalByMoments: "lognormal"
    default: "\(self)"
    }
  }

  /// The names of all families, each once.
  static var families: [String] {
    allCases.map(\.family).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// Of a family's forms the one that the written parameters point to.
  static func form(of family: String, in section: SectionReader) -> DistributionForm? {
    let forms = allCases.filter { $0.family == family }
    let isByMoments = section.has(DistributionError.Parameter.standardDeviation.key)
    return isByMoments ? forms.last : forms.first
  }

  /// Nil if the parameters make no distribution, which has been reported.
  func read(_ form: DistributionFormReader) -> Distribution? {
    switch self {
    case .constant:
      guard let value = form.number(.value) else { return nil }
      return form.make { () throws(DistributionError) in try .constant(value) }
    case .uniform:
      let (from, to) = (form.number(.from), form.number(.to))
      guard let from, let to else { return nil }
      return form.make { () throws(DistributionError) in try .uniform(from: from, to: to) }
    case .triangular:
      let (from, mode, to) = (form.number(.from), form.number(.mode), form.number(.to))
      guard let from, let mode, let to else { return nil }
      return form.make { () throws(DistributionError) in
        try .triangular(from: from, mode: mode, to: to)
      }
    case .exponential:
      guard let mean = form.number(.mean) else { return nil }
      return form.make { () throws(DistributionError) in try .exponential(mean: mean) }
    case .gamma:
      let (shape, mean) = (form.number(.shape), form.number(.mean))
      guard let shape, let mean else { return nil }
      return form.make { () throws(DistributionError) in try .gamma(shape: shape, mean: mean) }
    case .gammaByMoments:
      let (mean, deviation) = (form.number(.mean), form.number(.standardDeviation))
      guard let mean, let deviation else { return nil }
      return form.make { () throws(DistributionError) in
        try .gamma(mean: mean, standardDeviation: deviation)
      }
    case .erlang:
      let (stages, mean) = (form.integer(.stages), form.number(.mean))
      guard let stages, let mean else { return nil }
      return form.make { () throws(DistributionError) in try .erlang(stages: stages, mean: mean) }
    case .weibull:
      let (shape, mean) = (form.number(.shape), form.number(.mean))
      guard let shape, let mean else { return nil }
      return form.make { () throws(DistributionError) in try .weibull(shape: shape, mean: mean) }
    case .lognormal:
      let (median, spread) = (form.number(.median), form.number(.spread))
      guard let median, let spread else { return nil }
      return form.make { () throws(DistributionError) in
        try .lognormal(median: median, spread: spread)
      }
    case .lognormalByMoments:
      let (mean, deviation) = (form.number(.mean), form.number(.standardDeviation))
      guard let mean, let deviation else { return nil }
      return form.make { () throws(DistributionError) in
        try .lognormal(mean: mean, standardDeviation: deviation)
      }
    case .normal:
      let (mean, deviation) = (form.number(.mean), form.number(.standardDeviation))
      let (from, to) = (form.number(.from, isOptional: true), form.number(.to, isOptional: true))
      guard let mean, let deviation else { return nil }
      return form.make { () throws(DistributionError) in
        try .normal(mean: mean, standardDeviation: deviation, from: from, to: to)
      }
    case .beta:
      let (from, to) = (form.number(.from), form.number(.to))
      let (mean, deviation) = (form.number(.mean), form.number(.standardDeviation))
      guard let from, let to, let mean, let deviation else { return nil }
      return form.make { () throws(DistributionError) in
        try .beta(from: from, to: to, mean: mean, standardDeviation: deviation)
      }
    case .empirical:
      let (values, weights) = (form.numbers(.values), form.numbers(.weights))
      guard let values, let weights else { return nil }
      return form.make { () throws(DistributionError) in
        try .empirical(values: values, weights: weights)
      }
    case .quantiles:
      let (probabilities, values) = (form.numbers(.probabilities), form.numbers(.values))
      guard let probabilities, let values else { return nil }
      return form.make { () throws(DistributionError) in
        try .quantiles(probabilities: probabilities, values: values)
      }
    }
  }
}

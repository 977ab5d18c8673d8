import RandomVariates

/// The ways to write a distribution of counts.
enum CountDistributionForm: String, CaseIterable {
  case constant, poisson
  case negativeBinomial = "negative_binomial"
  case binomial, bernoulli

  /// Nil if the parameters make no distribution, which has been reported.
  func read(_ form: DistributionFormReader) -> CountDistribution? {
    switch self {
    case .constant:
      guard let value = form.integer(.value) else { return nil }
      return form.make { () throws(DistributionError) in try .constant(value) }
    case .poisson:
      guard let mean = form.number(.mean) else { return nil }
      return form.make { () throws(DistributionError) in try .poisson(mean: mean) }
    case .negativeBinomial:
      let (mean, dispersion) = (form.number(.mean), form.number(.dispersion))
      guard let mean, let dispersion else { return nil }
      return form.make { () throws(DistributionError) in
        try .negativeBinomial(mean: mean, dispersion: dispersion)
      }
    case .binomial:
      let (trials, probability) = (form.integer(.trials), form.number(.probability))
      guard let trials, let probability else { return nil }
      return form.make { () throws(DistributionError) in
        try .binomial(trials: trials, probability: probability)
      }
    case .bernoulli:
      guard let probability = form.number(.probability) else { return nil }
      return form.make { () throws(DistributionError) in try .bernoulli(probability: probability) }
    }
  }
}

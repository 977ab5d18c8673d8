package import RandomVariates

/// Every experiment there is.
package enum TheoryCatalogue {
  /// The seed of the regression tests; not chosen by what comes of it.
  package static let seed = MasterSeed(1)

  package static func experiments() throws -> [TheoryExperiment] {
    try QueueExperiments.all(seed) + ProcessExperiments.all(seed)
      + VariateExperiments.all(seed) + StreamExperiments.all(seed) + StatisticsExperiments.all(seed)
      + PeopleExperiments.all(seed) + BedsExperiments.all(seed) + CanteenExperiments.all(seed)
  }
}

package import Experimentation

extension Quantiles {
  var q05: Double { values[0] }
  package var q10: Double { values[1] }
  var q50: Double { median }
  var q90: Double { values[5] }
  var q95: Double { values[6] }
}

/// Service times of mean 1.
enum ServiceLaw: Sendable {
  case deterministic
  case erlang(stages: Int)
  case exponential
  case lognormal(squaredVariation: Double)
  /// Two exponentials, each with half of all work.
  case hyperexponential(squaredVariation: Double)

  var squaredVariation: Double {
    switch self {
    case .deterministic: 0
    case .erlang(let stages): 1 / Double(stages)
    case .exponential: 1
    case .lognormal(let variation), .hyperexponential(let variation): variation
    }
  }
}

import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rate 10 + 5 sin 2πt.
enum Wave {
  static func cosine(_ turns: Double) -> Double { cos(2 * Double.pi * turns) }

  static func sine(_ turns: Double) -> Double { sin(2 * Double.pi * turns) }

  /// One turn of it, in parts so short that the constant rate within each makes no
  /// difference of more than a millionth.
  static func process() throws(DistributionError) -> PoissonProcess {
    let parts = 1_024
    let times = (0...parts).map { Double($0) / Double(parts) }
    let rates = (0..<parts).map { part in
      10 + 5 * (cosine(times[part]) - cosine(times[part + 1])) / (2 * Double.pi) * Double(parts)
    }
    return try PoissonProcess(times: times, rates: rates)
  }
}

import Experimentation
import Measurement

/// What a promise hangs on, and how much.
struct Driver {
  let candidate: DriverCandidate
  /// With the promise's measure.
  let correlation: RankCorrelation
  /// Of the futures in which the home is open, or the number is above its middle: in how many
  /// the promise is kept; and the same of the others.
  let keptAbove: Proportion
  let keptElsewhere: Proportion

  init(
    _ candidate: DriverCandidate, correlation: RankCorrelation, numbers: [Double],
    isKept: [Bool]
  ) {
    self.candidate = candidate
    self.correlation = correlation
    let middle =
      candidate.facility == nil ? numbers.sorted()[(numbers.count - 1) / 2] : 0.5
    let above = zip(numbers, isKept).filter { $0.0 > middle }.map(\.1)
    let elsewhere = zip(numbers, isKept).filter { !($0.0 > middle) }.map(\.1)
    keptAbove = Proportion(successes: above.count { $0 }, of: above.count)
    keptElsewhere = Proportion(successes: elsewhere.count { $0 }, of: elsewhere.count)
  }
}

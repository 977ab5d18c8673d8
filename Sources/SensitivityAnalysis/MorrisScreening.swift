public import Experimentation

/// What the trajectories of a Morris design say about one parameter.
public struct MorrisEffect: Hashable, Sendable {
  public let parameter: Int
  /// The mean elementary effect: the change of the answer over the parameter's range.
  public let mean: Double
  /// The mean of the absolute effects, μ* of Campolongo and others 2007.
  public let meanAbsolute: Double
  public let meanAbsoluteInterval: ConfidenceInterval?
  /// The standard deviation of the effects: large where the effect depends on the other
  /// parameters or is not linear. What chance adds to it is taken off.
  public let standardDeviation: Double
  /// The standard error that chance alone gives an effect; a μ* below it means nothing.
  public let noise: Double
}

extension MorrisDesign {
  /// The effects of the parameters, the largest first; `answers` are those at `points`, and
  /// the replications within a trajectory have the same chances.
  public func effects(_ answers: [Replicates], bootstrap: Bootstrap) -> [MorrisEffect] {
    let dimension = trajectories.first?.order.count ?? 0
    precondition(
      answers.count == trajectories.count * (dimension + 1), "an answer for each point")
    var effects = [[Double]](repeating: [], count: dimension)
    var noise = [[Double]](repeating: [], count: dimension)
    for (number, trajectory) in trajectories.enumerated() {
      let first = number * (dimension + 1)
      for (step, parameter) in trajectory.order.enumerated() {
        let change = answers[first + step + 1].minus(answers[first + step])
        let length = trajectory.rises[parameter] ? Self.step : -Self.step
        effects[parameter].append(change.mean / length)
        noise[parameter].append(change.variance / Double(change.count) / (length * length))
      }
    }
    let absolute = effects.map { $0.map(abs) }
    let intervals = bootstrap.intervals(of: absolute.map(\.mean), count: trajectories.count) {
      drawn in absolute.map { effects in drawn.map { effects[$0] }.mean }
    }
    return (0..<dimension).map { parameter in
      MorrisEffect(
        parameter: parameter, mean: effects[parameter].mean,
        meanAbsolute: absolute[parameter].mean,
        meanAbsoluteInterval: intervals[parameter].map {
          ConfidenceInterval(low: max($0.low, 0), high: $0.high)
        },
        standardDeviation: max(effects[parameter].variance - noise[parameter].mean, 0)
          .squareRoot(),
        noise: noise[parameter].mean.squareRoot())
    }.ranked { $0.meanAbsolute }
  }
}

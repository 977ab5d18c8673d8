import Experimentation

/// The points of a study, which of them share their chances, and what their answers say.
public enum SensitivityDesign: Hashable, Sendable {
  case tornado(dimension: Int)
  case morris(MorrisDesign)
  case sobol(SaltelliDesign)
  case twoLayers(points: [UnitPoint])

  public var points: [UnitPoint] {
    switch self {
    case .tornado(let dimension): Tornado.points(dimension: dimension)
    case .morris(let design): design.points
    case .sobol(let design): design.points
    case .twoLayers(let points): points
    }
  }

  /// The number of the group that a point is in, counted from 0. Points of a group are
  /// compared, and so have the same chances; different groups are independent.
  public func group(ofPoint point: Int) -> Int {
    switch self {
    case .tornado: 0
    case .morris(let design): point / ((design.trajectories.first?.order.count ?? 0) + 1)
    case .sobol(let design): point / design.rowLength
    case .twoLayers: point
    }
  }

  /// What the answers at `points` say.
  public func result(_ answers: [Replicates], bootstrap: Bootstrap) -> SensitivityResult {
    switch self {
    case .tornado:
      return .tornado(Tornado.bars(answers))
    case .morris(let design):
      return .morris(design.effects(answers, bootstrap: bootstrap))
    case .sobol(let design):
      return .sobol(SobolIndices(design, answers, bootstrap: bootstrap))
    case .twoLayers(let points):
      let study = TwoLayerStudy(answers)
      return .twoLayers(
        study,
        MainEffect.all(points: points, answers: answers, variance: study.layers.unknown))
    }
  }
}

/// What a study says about one answer.
public enum SensitivityResult: Hashable, Sendable {
  case tornado([Tornado.Bar])
  case morris([MorrisEffect])
  case sobol(SobolIndices)
  case twoLayers(TwoLayerStudy, [MainEffect])

  /// The two layers of the variance; nil where the design does not sample the parameters.
  public var layers: VarianceLayers? {
    switch self {
    case .tornado, .morris: nil
    case .sobol(let indices): indices.layers
    case .twoLayers(let study, _): study.layers
    }
  }

  /// The mean answer over parameters and chances; nil where the design does not sample them.
  public var mean: Double? {
    switch self {
    case .tornado, .morris: nil
    case .sobol(let indices): indices.mean
    case .twoLayers(let study, _): study.pointMeans.mean
    }
  }
}

import Experimentation
import Measurement
import RandomVariates
import SensitivityAnalysis

/// The rows of a sensitivity study's tables.
extension SensitivityOutcome {
  /// The tables of this outcome with their rows.
  var tables: [(table: Table, rows: [[String]])] {
    var tables = [(ranking, rankingRows)]
    if answers.contains(where: { $0.result.layers != nil }) { tables.append((.layers, layerRows)) }
    return tables + [
      (.points(parameters.map(\.identifier)), pointRows),
      (
        .outputs,
        answers.map { [$0.identifier, $0.name.english, $0.name.chinese, $0.unit] }
      ),
      (.parameters, parameterRows),
    ]
  }

  private var ranking: Table {
    switch answers.first?.result {
    case .morris: .screening
    case .sobol: .indices
    case .twoLayers: .mainEffects
    case .tornado, nil: .tornado
    }
  }

  private var rankingRows: [[String]] {
    answers.flatMap { answer in
      Self.ranked(answer.result).enumerated().map { rank, part in
        [answer.identifier, String(rank + 1), parameters[part.parameter].identifier]
          + part.cells
      }
    }
  }

  private static func ranked(
    _ result: SensitivityResult
  ) -> [(parameter: Int, cells: [String])] {
    switch result {
    case .tornado(let bars):
      bars.map {
        (
          $0.parameter,
          [$0.low.mean, $0.high.mean, $0.difference.mean].map(\.tableText)
            + Table.cells($0.difference.interval)
        )
      }
    case .morris(let effects):
      effects.map {
        (
          $0.parameter,
          [$0.meanAbsolute.tableText] + Table.cells($0.meanAbsoluteInterval)
            + [$0.mean, $0.standardDeviation, $0.noise].map(\.tableText)
        )
      }
    case .sobol(let indices):
      indices.indices.map {
        (
          $0.parameter,
          [$0.first.tableText] + Table.cells($0.firstInterval) + [$0.total.tableText]
            + Table.cells($0.totalInterval)
        )
      }
    case .twoLayers(_, let effects):
      effects.map { ($0.parameter, [$0.share.tableText] + Table.cells($0.interval)) }
    }
  }

  private var layerRows: [[String]] {
    answers.compactMap { answer in
      guard let layers = answer.result.layers else { return nil }
      return [answer.identifier, answer.result.mean.tableText, layers.unknown.tableText]
        + Table.cells(layers.unknownInterval) + [layers.chance.tableText]
        + Table.cells(layers.chanceInterval) + [layers.unknownShare.tableText]
        + Table.cells(layers.unknownShareInterval)
    }
  }

  private var pointRows: [[String]] {
    points.enumerated().flatMap { number, values in
      answers.map { answer in
        let estimate = Estimate(answer.answers[number])
        return [String(number + 1)] + values + [
          answer.identifier, String(estimate.count), estimate.mean.tableText,
          estimate.standardDeviation.tableText,
        ]
      }
    }
  }

  private var parameterRows: [[String]] {
    parameters.map { parameter in
      [
        parameter.identifier, parameter.name.english, parameter.name.chinese,
        parameter.paths.joined(separator: " "),
      ]
        + [CentralRange.lower, 0.5, CentralRange.upper].map {
          parameter.distribution.quantile($0).tableText
        }
    }
  }
}

import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import ScenarioDefinition
import ScenarioFiles
import SensitivityAnalysis
import StudyDefinition

/// What exactly a sensitivity study runs.
struct SensitivityPlan {
  let method: SensitivityDefinition.Method
  let sensitivity: SensitivityDesign
  let run: StudyRun
  let design: ExperimentDesign
  let directory: String
  let answers: [SelectedAnswer]
  /// At each point, the value of each parameter as it is written into the scenario.
  let values: [[String]]

  init(_ study: LoadedStudy<SensitivityDefinition>, _ command: SensitivityCommand) throws {
    let options = command.options
    let language = options.language.language
    let method = command.method ?? study.definition.method
    let parameters = study.definition.parameters
    self.method = method
    design = try options.design(
      of: study.definition.study, usually: method.usualReplications, seed: study.scenario.run.seed)
    if method.takesTwoReplications, design.replications.count < 2 {
      throw Failure(
        .usage, "Error: \(method.rawValue) tells chance from parameters by 2 replications or more")
    }
    let samples = command.samples ?? study.definition.samples ?? method.usualSamples
    guard (2...method.sampleLimit).contains(samples) else {
      throw Failure(
        .usage,
        "Error: the samples of \(method.rawValue) must be from 2 to \(method.sampleLimit), "
          + "found \(samples)")
    }
    let (dimension, seed) = (parameters.count, design.masterSeed)
    sensitivity =
      switch method {
      case .tornado: .tornado(dimension: dimension)
      case .morris: .morris(MorrisDesign(count: samples, dimension: dimension, seed: seed))
      case .sobol: .sobol(SaltelliDesign(rows: samples, dimension: dimension, seed: seed))
      case .twoLayers:
        .twoLayers(
          points: LatinHypercube(count: samples, dimension: dimension, seed: seed).points)
      }
    directory = options.output ?? "\(RunPlan.directory(of: study.name))-\(method.directoryName)"
    answers = try SelectedAnswer.all(of: study, language: language)
    let points = sensitivity.points
    let values = points.map { point in
      zip(parameters, point).map { parameter, probability in
        let value = parameter.distribution.quantile(probability)
        return study.text(of: value, for: parameter.paths[0].text)
      }
    }
    self.values = values
    let (sensitivity, count) = (sensitivity, design.replications.count)
    run = StudyRun(
      variants: study.variants, layout: study.system.layout, sources: study.document.sources,
      points: values.enumerated().map { number, values in
        let group = sensitivity.group(ofPoint: number)
        return StudyPoint(
          changes: zip(parameters, values).flatMap { parameter, value in
            parameter.paths.map { FigureChange(path: $0.text, value: value, place: $0.place) }
          }, replications: group * count + 1...(group + 1) * count)
      }, seed: seed, workers: design.workers)
  }

  /// Reads a study and makes sure that it can be run, or throws everything that is wrong.
  static func load(
    _ command: SensitivityCommand
  ) throws -> (study: LoadedStudy<SensitivityDefinition>, plan: SensitivityPlan) {
    let language = command.options.language.language
    let study = try LoadedStudy(
      path: command.options.study, language: language, study: \.study
    ) { SensitivityDefinition(reading: $0) }
    let plan = try SensitivityPlan(study, command)
    try RunSize(
      study.scenario, ofStudy: plan.run.replicationCount, kept: plan.run.replicationCount,
      valuesOfEach: plan.answers.count, workers: plan.design.workers
    ).check(path: command.options.study, language: language)
    do {
      try plan.check(study)
    } catch {
      throw Failure(error, language: language)
    }
    return (study, plan)
  }

  /// Makes sure that the middle, the low and the high value of every parameter can be used, and
  /// at some point the least and the greatest that the study has.
  private func check(_ study: LoadedStudy<SensitivityDefinition>) throws(ScenarioLoadError) {
    let parameters = study.definition.parameters
    let points = Tornado.points(dimension: parameters.count)
    for point in points {
      let changes = zip(parameters, point).flatMap { parameter, probability in
        parameter.paths.map { path in
          FigureChange(
            path: path.text,
            value: study.text(
              of: parameter.distribution.quantile(probability), for: path.text),
            place: path.place)
        }
      }
      let run = StudyRun(
        variants: study.variants, layout: study.system.layout, sources: study.document.sources,
        points: [StudyPoint(changes: changes, replications: 1...1)], seed: MasterSeed(0),
        workers: design.workers)
      try run.check(point: 0)
    }
    for parameter in parameters.indices {
      let drawn = values.map { Double($0[parameter]) ?? 0 }
      guard let least = drawn.indices.min(by: { drawn[$0] < drawn[$1] }),
        let greatest = drawn.indices.max(by: { drawn[$0] < drawn[$1] })
      else { continue }
      try run.check(point: least)
      if greatest != least { try run.check(point: greatest) }
    }
  }
}

extension SensitivityDefinition.Method {
  /// Chosen so that Binhu with seven parameters takes less than a minute for a tornado and a
  /// screening and a few minutes for the others.
  fileprivate var usualReplications: Int {
    switch self {
    case .tornado: 100
    case .morris, .twoLayers: 10
    case .sobol: 4
    }
  }

  fileprivate var usualSamples: Int {
    switch self {
    case .tornado: 2
    case .morris: 12
    case .sobol: 256
    case .twoLayers: 200
    }
  }

  fileprivate var takesTwoReplications: Bool { self == .sobol || self == .twoLayers }

  fileprivate var directoryName: String { rawValue.replacing("_", with: "-") }
}

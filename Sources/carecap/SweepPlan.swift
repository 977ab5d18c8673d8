import CivilCalendar
import DistrictModel
import Experimentation
import Measurement
import RandomVariates
import ScenarioDefinition
import ScenarioFiles
import SensitivityAnalysis
import StudyDefinition

/// What exactly a sweep runs.
struct SweepPlan {
  let run: StudyRun
  let design: ExperimentDesign
  let directory: String
  let selection: NumberSelection
  /// For each point the value of each variable, as written.
  let values: [[String]]

  init(_ study: LoadedStudy<SweepDefinition>, _ options: StudyOptions) throws {
    let language = options.language.language
    let run = study.scenario.run
    let sweep = study.definition
    design = try options.design(of: sweep.study, usually: run.replications, seed: run.seed)
    directory = options.output ?? RunPlan.directory(of: study.name)
    selection = try NumberSelection(sweep.requested, of: study, language: language)
    let values = Self.values(study, seed: design.masterSeed)
    self.values = values.filter { Self.isAllowed($0, by: sweep) }
    guard !self.values.isEmpty else {
      throw study.failure(
        StudyProblem.nothingAllowed,
        at: study.document.root["constraints"]?.place
          ?? study.document.root.place, language: language)
    }
    let paths = sweep.variables.map(\.path)
    let replications = design.replications
    self.run = StudyRun(
      variants: study.variants, layout: study.system.layout, sources: study.document.sources,
      points: self.values.map { values in
        StudyPoint(
          changes: zip(paths, values).map {
            FigureChange(path: $0.text, value: $1, place: $0.place)
          }, replications: replications)
      }, seed: design.masterSeed, workers: design.workers)
  }

  /// Reads a study and makes sure that it can be run, or throws everything that is wrong.
  static func load(
    _ options: StudyOptions
  ) throws -> (study: LoadedStudy<SweepDefinition>, plan: SweepPlan) {
    let language = options.language.language
    let study = try LoadedStudy(path: options.study, language: language, study: \.study) {
      SweepDefinition(reading: $0)
    }
    let plan = try SweepPlan(study, options)
    try RunSize(
      study.scenario, ofStudy: plan.run.replicationCount, kept: plan.design.replications.count,
      valuesOfEach: plan.selection.indices.count, workers: plan.design.workers
    ).check(path: options.study, language: language)
    do {
      try plan.check()
    } catch {
      throw Failure(error, language: language)
    }
    return (study, plan)
  }

  /// The most points that are tried before the first is run.
  private static let mostChecked = 200

  /// Makes sure that every value can be used, at the first point that has it.
  func check() throws(ScenarioLoadError) {
    var seen: Set<[String]> = []
    var checked = 0
    for (point, values) in values.enumerated() where checked < Self.mostChecked {
      let isNew = values.enumerated().reduce(false) { isNew, value in
        seen.insert([String(value.offset), value.element]).inserted || isNew
      }
      guard isNew else { continue }
      checked += 1
      try run.check(point: point)
    }
  }

  private static func values(
    _ study: LoadedStudy<SweepDefinition>, seed: MasterSeed
  ) -> [[String]] {
    let sweep = study.definition
    if let design = sweep.factorial {
      return (0..<design.count).map { point in
        zip(sweep.factors, design[point]).flatMap { $0.values(level: $1) }
      }
    }
    let cube = LatinHypercube(count: sweep.pointCount, dimension: sweep.factors.count, seed: seed)
    return cube.points.map { point in
      zip(sweep.factors, point).flatMap { factor, probability in
        factor.variables.map { variable in
          switch variable.levels {
          case .listed(let values): values[Int(probability * Double(values.count))]
          case .drawn(let distribution):
            study.text(of: distribution.quantile(probability), for: variable.path.text)
          }
        }
      }
    }
  }

  private static func isAllowed(_ values: [String], by sweep: SweepDefinition) -> Bool {
    sweep.constraints.allSatisfy { constraint in
      constraint.holds { name in
        zip(sweep.variables, values).first { $0.0.name == name }.flatMap { Double($0.1) } ?? .nan
      }
    }
  }
}

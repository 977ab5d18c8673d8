import Experimentation
import Measurement
import SensitivityAnalysis

/// The parameters in the order of what they do to one answer.
struct SensitivityTable {
  private let answer: SensitivityOutcome.Answer
  private let parameters: [SensitivityOutcome.Parameter]
  private let language: Language

  init(
    _ answer: SensitivityOutcome.Answer, _ parameters: [SensitivityOutcome.Parameter],
    language: Language
  ) {
    self.answer = answer
    self.parameters = parameters
    self.language = language
  }

  var isEmpty: Bool {
    switch answer.result {
    case .tornado(let bars): bars.isEmpty
    case .morris(let effects): effects.isEmpty
    case .sobol(let indices): indices.indices.isEmpty
    case .twoLayers(_, let effects): effects.isEmpty
    }
  }

  var lines: [String] {
    let parameter = LocalizedText(en: "parameter", zh: "参数")
    let interval = LocalizedText(en: "95% interval", zh: "95%置信区间")
    let form = AnswerForm(answer, language: language)
    var table: TextTable
    switch answer.result {
    case .tornado(let bars):
      table = header([
        parameter, LocalizedText(en: "at 5%", zh: "5%分位处"),
        LocalizedText(en: "at 95%", zh: "95%分位处"), LocalizedText(en: "difference", zh: "差"),
        interval,
      ])
      for bar in bars {
        table.add([
          name(bar.parameter), form.text(bar.low.mean), form.text(bar.high.mean),
          form.difference(bar.difference.mean), form.difference(bar.difference.interval),
        ])
      }
    case .morris(let effects):
      table = header([
        parameter, LocalizedText(en: "mean |effect|", zh: "平均绝对效应"), interval,
        LocalizedText(en: "mean effect", zh: "平均效应"), LocalizedText(en: "spread", zh: "离散"),
        LocalizedText(en: "chance", zh: "随机误差"),
      ])
      for effect in effects {
        table.add([
          name(effect.parameter), form.difference(effect.meanAbsolute),
          form.difference(effect.meanAbsoluteInterval), form.difference(effect.mean),
          form.difference(effect.standardDeviation), form.difference(effect.noise),
        ])
      }
    case .sobol(let indices):
      table = header([
        parameter, LocalizedText(en: "alone", zh: "单独"), interval,
        LocalizedText(en: "with others", zh: "含交互"), interval,
      ])
      for index in indices.indices {
        table.add([
          name(index.parameter), Self.share(index.first), Self.share(index.firstInterval),
          Self.share(index.total), Self.share(index.totalInterval),
        ])
      }
    case .twoLayers(_, let effects):
      table = header([parameter, LocalizedText(en: "alone", zh: "单独"), interval])
      for effect in effects {
        table.add([
          name(effect.parameter), Self.share(effect.share), Self.share(effect.interval),
        ])
      }
    }
    return table.lines
  }

  private func header(_ texts: [LocalizedText]) -> TextTable {
    TextTable(header: texts.map { $0[language] })
  }

  private func name(_ parameter: Int) -> String { parameters[parameter].name[language] }

  /// Estimates can lie a little outside 0 to 1; the tables have them as they are.
  static func share(_ value: Double) -> String {
    NumberText.decimal(min(max(value, 0), 1) * 100, decimals: 0) + "%"
  }

  static func share(_ interval: ConfidenceInterval?) -> String {
    interval.map { "\(share($0.low)) – \(share($0.high))" } ?? "–"
  }
}

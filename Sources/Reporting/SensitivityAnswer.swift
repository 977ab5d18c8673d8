import Experimentation
import Measurement
import SensitivityAnalysis

/// What a study says about one answer, in words: how much is chance, how much is not known,
/// and what would narrow the answer most.
struct SensitivityAnswer {
  private let answer: SensitivityOutcome.Answer
  private let parameters: [SensitivityOutcome.Parameter]
  private let form: AnswerForm

  init(_ answer: SensitivityOutcome.Answer, _ parameters: [SensitivityOutcome.Parameter]) {
    self.answer = answer
    self.parameters = parameters
    form = AnswerForm(answer)
  }

  var paragraphs: [LocalizedText] {
    [layers, narrowing].compactMap { $0 }
  }

  private var layers: LocalizedText? {
    guard let layers = answer.result.layers, let mean = answer.result.mean else { return nil }
    let center = form.text(mean)
    guard let share = layers.unknownShare else {
      return LocalizedText(
        en: "The answer is \(center) in every future and for every parameter: nothing to narrow.",
        zh: "在所有未来和所有参数下，结果均为\(center)：无可收窄。")
    }
    let deviations = (
      form.difference(max(layers.unknown, 0).squareRoot()),
      form.difference(layers.chance.squareRoot())
    )
    let percent = SensitivityTable.share(share)
    let interval = SensitivityTable.share(layers.unknownShareInterval)
    guard answer.isPromise else {
      return LocalizedText(
        en: "On average it is \(center). What is not known moves it by a standard deviation of "
          + "\(deviations.0), chance by \(deviations.1): better knowledge could take away "
          + "\(percent) of the variance (95% interval \(interval)), the rest no study can.",
        zh: "平均为\(center)。未知因素使其标准差为\(deviations.0)，随机性为\(deviations.1)："
          + "更多的认识最多可消除方差的\(percent)（95%置信区间\(interval)），其余任何调查都无法消除。")
    }
    return LocalizedText(
      en: "It is kept with probability \(center), averaged over all that is not known; depending "
        + "on that, the probability has a standard deviation of \(deviations.0) percentage "
        + "points. Of the variance between kept and broken, better knowledge could take away "
        + "\(percent) (95% interval \(interval)); the rest is chance.",
      zh: "对所有未知因素平均，实现概率为\(center)；随未知因素不同，该概率的标准差为\(deviations.0)个百分点。"
        + "在“实现与否”的方差中，更多的认识最多可消除\(percent)（95%置信区间\(interval)），其余是随机性。")
  }

  private var narrowing: LocalizedText? {
    let question = LocalizedText(
      en: "What would narrow the answer most? ", zh: "什么最能收窄答案？")
    guard let first = leading else {
      return answer.result.layers.map { $0.unknownShare != nil } ?? true
        ? LocalizedText(
          en: question.english
            + "No parameter stands out from chance with so many futures; run more of them.",
          zh: question.chinese + "以目前的模拟次数，没有参数明显超出随机性；请增加模拟次数。")
        : nil
    }
    let name = parameters[first.parameter].name
    let runnerUp = runnerUp(to: first)
    return LocalizedText(
      en: question.english + "To know “\(name.english)” better: \(first.text.english)."
        + runnerUp.english,
      zh: question.chinese + "更准确地了解“\(name.chinese)”：\(first.text.chinese)。"
        + runnerUp.chinese)
  }

  /// A parameter whose part is distinguishable from none.
  private struct Part {
    let parameter: Int
    let text: LocalizedText
    let interval: ConfidenceInterval
  }

  private var leading: Part? { parts.first }

  private func runnerUp(to first: Part) -> LocalizedText {
    guard parts.count > 1 else { return LocalizedText(en: "", zh: "") }
    let second = parts[1]
    let name = parameters[second.parameter].name
    return second.interval.high < first.interval.low
      ? LocalizedText(
        en: " Next comes “\(name.english)”, clearly behind.", zh: "其次是“\(name.chinese)”，明显较小。")
      : LocalizedText(
        en: " “\(name.english)” may matter as much: the intervals overlap.",
        zh: "“\(name.chinese)”可能同样重要：二者区间重叠。")
  }

  /// The parameters that stand out, the largest first.
  private var parts: [Part] {
    switch answer.result {
    case .tornado(let bars):
      bars.compactMap { bar in
        guard let mean = bar.difference.mean, let interval = bar.difference.interval,
          !interval.contains(0)
        else { return nil }
        let size = form.difference(abs(mean)) + (answer.isPromise ? " percentage points" : "")
        let sizeInChinese = form.difference(abs(mean)) + (answer.isPromise ? "个百分点" : "")
        let absolute =
          mean < 0 ? ConfidenceInterval(low: -interval.high, high: -interval.low) : interval
        return Part(
          parameter: bar.parameter,
          text: LocalizedText(
            en: "between its low and its high value the answer changes by \(size)",
            zh: "由低值到高值，结果改变\(sizeInChinese)"), interval: absolute)
      }
    case .morris(let effects):
      effects.compactMap { effect in
        guard let interval = effect.meanAbsoluteInterval, interval.low > effect.noise else {
          return nil
        }
        return Part(
          parameter: effect.parameter,
          text: LocalizedText(
            en: "over its range the answer changes by \(form.difference(effect.meanAbsolute))"
              + (answer.isPromise ? " percentage points" : "") + " on average",
            zh: "在其范围内结果平均改变\(form.difference(effect.meanAbsolute))"
              + (answer.isPromise ? "个百分点" : "")), interval: interval)
      }
    case .sobol(let indices):
      indices.indices.compactMap {
        share(parameter: $0.parameter, $0.total, $0.totalInterval, isTotal: true)
      }
    case .twoLayers(_, let effects):
      effects.compactMap { share(parameter: $0.parameter, $0.share, $0.interval, isTotal: false) }
    }
  }

  private func share(
    parameter: Int, _ share: Double, _ interval: ConfidenceInterval?, isTotal: Bool
  ) -> Part? {
    guard let interval, interval.low > 0 else { return nil }
    let percent = SensitivityTable.share(share)
    let bounds = SensitivityTable.share(interval)
    return Part(
      parameter: parameter,
      text: isTotal
        ? LocalizedText(
          en: "it has a part in \(percent) of what is not known (95% interval \(bounds))",
          zh: "它参与了未知部分的\(percent)（95%置信区间\(bounds)）")
        : LocalizedText(
          en: "on its own it explains \(percent) of what is not known (95% interval \(bounds))",
          zh: "它单独解释了未知部分的\(percent)（95%置信区间\(bounds)）"), interval: interval)
  }
}

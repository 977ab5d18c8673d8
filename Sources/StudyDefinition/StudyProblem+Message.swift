public import Measurement
import ScenarioDefinition
import SensitivityAnalysis

extension StudyProblem {
  public var message: LocalizedText {
    switch self {
    case .noPath:
      LocalizedText(en: "nothing says which figure changes", zh: "没有说明改变哪个数据")
    case .pathAndPaths:
      LocalizedText(en: "both 'path' and 'paths' are written", zh: "同时写了“path”和“paths”")
    case .noLevels(let key):
      LocalizedText(en: "nothing says which values '\(key)' takes", zh: "没有说明“\(key)”取哪些值")
    case .levelsTwice:
      LocalizedText(
        en: "the values are given in more than one way", zh: "取值用了不止一种写法")
    case .incompleteSteps:
      LocalizedText(en: "'from', 'to' and 'steps' belong together", zh: "“from”“to”“steps”须一起写")
    case .stepsNotRising(let from, let to):
      LocalizedText(
        en: "'from' (\(from)) must be below 'to' (\(to))", zh: "“from”（\(from)）须小于“to”（\(to)）")
    case .unequalLevels(let one, let count, let other, let otherCount):
      LocalizedText(
        en: "'\(one)' has \(count) values and '\(other)' has \(otherCount); they go in step",
        zh: "“\(one)”有 \(count) 个值，“\(other)”有 \(otherCount) 个值，二者须同步变化")
    case .drawnInFactorial(let design):
      LocalizedText(
        en: "the design \(design) takes listed values, not drawn ones",
        zh: "设计 \(design) 需要列出的取值，不能抽取")
    case .noPoints:
      LocalizedText(
        en: "the key 'points' is missing: how many points are drawn", zh: "缺少“points”（抽取多少个点）")
    case .pointsOfFactorial:
      LocalizedText(
        en: "'points' goes with latin_hypercube; the values of the factors say how many there are",
        zh: "“points”只用于 latin_hypercube；此处点数由各因素的取值决定")
    case .tooManyPoints(let limit):
      LocalizedText(en: "there are more than \(limit) points", zh: "点数超过 \(limit)")
    case .columnTwice(let name):
      LocalizedText(en: "two factors are called '\(name)'", zh: "有两个因素都叫“\(name)”")
    case .reservedColumn(let name):
      LocalizedText(
        en: "a factor cannot be called '\(name)': the result has a column of that name",
        zh: "因素不能叫“\(name)”：结果表中已有同名列")
    case .noFactors:
      LocalizedText(en: "nothing changes in this study", zh: "此研究没有任何变化的因素")
    case .tooManyParameters(let limit):
      LocalizedText(
        en: "there are more than \(limit) parameters", zh: "参数超过 \(limit) 个")
    case .expression(let text, let fault):
      LocalizedText(
        en: "'\(echoed(text))' is not a comparison: \(fault.text.english)",
        zh: "“\(echoed(text))”不是比较式：\(fault.text.chinese)")
    case .unknownName(let name, _):
      LocalizedText(en: "there is no factor '\(echoed(name))'", zh: "没有因素“\(echoed(name))”")
    case .notNumeric(let name, let value):
      LocalizedText(
        en: "'\(name)' is compared, but its value '\(echoed(value))' is no number",
        zh: "“\(name)”用于比较，但其取值“\(echoed(value))”不是数")
    case .nothingAllowed:
      LocalizedText(en: "the constraints leave no point", zh: "约束条件排除了所有点")
    case .measureOrPromise:
      LocalizedText(
        en: "an output is a measure or a promise: one of both", zh: "输出是指标或承诺，只能选一个")
    case .pathTwice(let path):
      LocalizedText(
        en: "'\(echoed(path))' is changed by two factors at once",
        zh: "“\(echoed(path))”同时被两个因素改变")
    case .constantParameter:
      LocalizedText(
        en: "a constant is not uncertain, so there is nothing to study", zh: "常数没有不确定性，无从研究")
    case .otherNumbers:
      LocalizedText(
        en: "this value changes which numbers a run has, so the points cannot be compared",
        zh: "此取值改变了结果所含的数，各点无法比较")
    case .noAnswer:
      LocalizedText(
        en: "the scenario promises nothing, so 'outputs' must say what is asked",
        zh: "方案没有承诺目标，须在“outputs”中写明所问的输出")
    case .chanceItself(let path):
      LocalizedText(
        en: "'\(echoed(path))' cannot be varied: all variants live through the same chances",
        zh: "“\(echoed(path))”不能作为变量：各方案经历同样的随机情形")
    }
  }

  public var advice: LocalizedText? {
    switch self {
    case .noPath:
      LocalizedText(
        en: "write path: and the keys of the figure, as 'carecap describe' lists them",
        zh: "写 path: 和数据的路径，见 carecap describe 的列表")
    case .pathAndPaths:
      LocalizedText(en: "'paths' is a list for several figures", zh: "多个数据用列表“paths”")
    case .noLevels:
      LocalizedText(
        en: "write values: [1, 2], or from:, to: and steps:, or drawn_from: {distribution: …}",
        zh: "写 values: [1, 2]，或 from:、to:、steps:，或 drawn_from: {distribution: …}")
    case .levelsTwice:
      LocalizedText(
        en: "keep one of values, from/to/steps, drawn_from and together",
        zh: "values、from/to/steps、drawn_from、together 只留一种")
    case .unequalLevels:
      LocalizedText(en: "give both equally many values", zh: "两者的取值个数应相同")
    case .drawnInFactorial:
      LocalizedText(
        en: "write values, or design: latin_hypercube", zh: "改写 values，或 design: latin_hypercube")
    case .tooManyPoints:
      LocalizedText(
        en: "list fewer values, or draw some points with design: latin_hypercube",
        zh: "减少取值，或用 design: latin_hypercube 抽取部分点")
    case .reservedColumn, .columnTwice:
      LocalizedText(en: "choose another name", zh: "请换一个名称")
    case .unknownName(_, let nearest):
      nearest.map { LocalizedText(en: "did you mean '\($0)'?", zh: "是否指“\($0)”？") }
    case .expression:
      LocalizedText(
        en: "write for example: homes + 2 * canteens <= 10", zh: "例如：homes + 2 * canteens <= 10")
    case .measureOrPromise:
      LocalizedText(
        en: "write promise: beds-40, or measure: beds_per_thousand",
        zh: "写 promise: beds-40 或 measure: beds_per_thousand")
    case .otherNumbers:
      LocalizedText(
        en: "dates, places and the measures of a promise are the same at all points",
        zh: "各点的日期、地点和承诺指标须相同")
    case .chanceItself:
      LocalizedText(
        en: "write seed: and replications: beside scenario:",
        zh: "seed 和 replications 写在 scenario 旁边")
    default: nil
    }
  }
}

extension ExpressionFault {
  var text: LocalizedText {
    switch self {
    case .noComparison:
      LocalizedText(en: "there is no <, <=, >, >=, = or !=", zh: "缺少 <、<=、>、>=、= 或 !=")
    case .twoComparisons(let position):
      LocalizedText(
        en: "a second comparison at character \(position)", zh: "第 \(position) 个字符处有第二个比较符")
    case .unexpected(let text, let position):
      LocalizedText(
        en: "'\(echoed(text))' at character \(position)",
        zh: "第 \(position) 个字符“\(echoed(text))”不应出现")
    case .unexpectedEnd: LocalizedText(en: "it ends too early", zh: "不完整")
    case .unclosedBracket(let position):
      LocalizedText(
        en: "the bracket at character \(position) is never closed", zh: "第 \(position) 个字符的括号没有配对")
    case .tooDeep(let limit):
      LocalizedText(en: "more than \(limit) brackets", zh: "括号超过 \(limit) 层")
    }
  }
}

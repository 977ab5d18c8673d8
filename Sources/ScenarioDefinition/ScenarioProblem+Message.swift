public import Measurement

extension ScenarioProblem {
  public var message: LocalizedText {
    switch self {
    case .missingKey(let key):
      LocalizedText(en: "the key '\(key)' is missing", zh: "缺少“\(key)”")
    case .unknownKey(let key, _, _):
      LocalizedText(en: "unknown key '\(echoed(key))'", zh: "没有“\(echoed(key))”这一项")
    case .noValue(let key):
      LocalizedText(en: "'\(echoed(key))' has no value", zh: "“\(echoed(key))”没有填写内容")
    case .wrongShape(let key, let expected, let found):
      LocalizedText(
        en: "'\(echoed(key))' must be \(expected.name.english), and is \(found.name.english)",
        zh: "“\(echoed(key))”应为\(expected.name.chinese)，现在是\(found.name.chinese)")
    case .emptyList(let key):
      LocalizedText(en: "the list '\(key)' is empty", zh: "列表“\(key)”是空的")
    case .furtherProblems(let count):
      LocalizedText(
        en: "there are \(count) more problems that are not shown", zh: "另有 \(count) 个问题未列出")

    case .quotedNumber(let text):
      LocalizedText(
        en: "\"\(echoed(text))\" stands in quotes, where a number is expected",
        zh: "此处应为数字，而“\(echoed(text))”加了引号")
    case .notANumber(let text, let fault):
      LocalizedText(
        en: "'\(echoed(text))' \(fault.predicate.english)",
        zh: "“\(echoed(text))”\(fault.predicate.chinese)")
    case .notAnInteger(let text):
      LocalizedText(
        en: "'\(echoed(text))' is not a whole number", zh: "“\(echoed(text))”不是整数")
    case .outOfRange(let text, let range):
      LocalizedText(
        en: "\(echoed(text)) is out of range: must be \(range.text.english)",
        zh: "\(echoed(text)) 超出范围：应\(range.text.chinese)")
    case .notABoolean(let text):
      LocalizedText(
        en: "'\(echoed(text))' is neither yes nor no", zh: "“\(echoed(text))”既不是 yes 也不是 no")

    case .emptyText:
      LocalizedText(en: "the text is empty", zh: "文字是空的")
    case .textTooLong(let count, let limit):
      LocalizedText(
        en: "the text has \(count) characters; at most \(limit) are allowed",
        zh: "文字有 \(count) 个字符，最多允许 \(limit) 个")
    case .controlCharacter(let value):
      LocalizedText(
        en: "the text has an invisible character (\(codePoint(value)))",
        zh: "文字中有看不见的字符（\(codePoint(value))）")
    case .formulaStart(let start):
      LocalizedText(
        en: "a text must not start with '\(echoed(start))', because Excel takes it for a formula",
        zh: "文字不能以“\(echoed(start))”开头，否则 Excel 会当作公式")
    case .unknownChoice(let text, _, _):
      LocalizedText(
        en: "'\(echoed(text))' is not one of the choices", zh: "“\(echoed(text))”不在可选项之中")

    case .notADate(let text, _):
      LocalizedText(
        en: "'\(echoed(text))' is not a date of the form 2016-06-30",
        zh: "“\(echoed(text))”不是 2016-06-30 这样的日期")
    case .noSuchDay(let text):
      LocalizedText(en: "there is no day \(echoed(text))", zh: "没有 \(echoed(text)) 这一天")
    case .dateOutOfRange(let text, let first, let last):
      LocalizedText(
        en: "\(text) is out of range: must be from \(first) to \(last)",
        zh: "\(text) 超出范围：应在 \(first) 到 \(last) 之间")
    case .datesNotRising(let earlier, let later):
      LocalizedText(
        en: "the dates must rise: \(later) stands after \(earlier)",
        zh: "日期须由早到晚：\(later) 排在 \(earlier) 之后")

    case .unknownDistribution(let text, _, _):
      LocalizedText(
        en: "there is no distribution '\(echoed(text))'", zh: "没有名为“\(echoed(text))”的分布")
    case .boundsNotRising(let lowerKey, let lower, let upperKey, let upper):
      LocalizedText(
        en: "'\(lowerKey)' (\(lower)) must be less than '\(upperKey)' (\(upper))",
        zh: "“\(lowerKey)”（\(lower)）应小于“\(upperKey)”（\(upper)）")
    case .differingCounts(let first, let firstCount, let second, let secondCount):
      LocalizedText(
        en: "'\(first)' has \(firstCount) numbers and '\(second)' has \(secondCount)",
        zh: "“\(first)”有 \(firstCount) 个数，而“\(second)”有 \(secondCount) 个")
    case .zeroWeights:
      LocalizedText(en: "all weights are 0", zh: "所有权重都是 0")
    case .supportOutsideRange(let family, let support, let allowed):
      LocalizedText(
        en: """
          this \(family) distribution gives \(support.text.english), \
          where only \(allowed.text.english) is possible
          """,
        zh: "该 \(family) 分布的取值\(support.text.chinese)，而此处只允许\(allowed.text.chinese)")
    case .nothingBetween(let from, let to):
      LocalizedText(
        en: "hardly anything of this distribution lies between \(from) and \(to)",
        zh: "该分布几乎没有取值在 \(from) 到 \(to) 之间")
    case .tooFewItems(let key, let count, let needed):
      LocalizedText(
        en: "'\(key)' has \(count) entries, and needs \(needed) or more",
        zh: "“\(key)”只有 \(count) 项，至少需要 \(needed) 项")
    case .tooManyItems(let key, let count, let limit):
      LocalizedText(
        en: "'\(key)' has \(count) entries, and may have \(limit)",
        zh: "“\(key)”有 \(count) 项，最多 \(limit) 项")

    case .badIdentifier(let text):
      LocalizedText(
        en: "'\(echoed(text))' cannot be an identifier", zh: "“\(echoed(text))”不能用作标识")
    case .identifierTooLong(let text, let limit):
      LocalizedText(
        en: "the identifier '\(echoed(text))' has more than \(limit) characters",
        zh: "标识“\(echoed(text))”超过 \(limit) 个字符")
    case .identifierLikeDate(let text):
      LocalizedText(
        en: "Excel would turn the identifier '\(text)' into a date",
        zh: "标识“\(text)”会被 Excel 变成日期")
    case .reservedIdentifier(let text):
      LocalizedText(
        en: "'\(text)' has another meaning and cannot be an identifier",
        zh: "“\(text)”另有含义，不能用作标识")
    case .unknownReference(let what, let identifier, _, _):
      LocalizedText(
        en: "there is no \(what.english) '\(echoed(identifier))'",
        zh: "没有名为“\(echoed(identifier))”的\(what.chinese)")
    case .inconsistent(let message, _): message
    }
  }
}

extension Shape {
  var name: LocalizedText {
    switch self {
    case .nothing: LocalizedText(en: "empty", zh: "空的")
    case .value: LocalizedText(en: "a single value", zh: "单个值")
    case .list: LocalizedText(en: "a list", zh: "列表")
    case .mapping: LocalizedText(en: "a section with keys", zh: "由键组成的一段")
    }
  }
}

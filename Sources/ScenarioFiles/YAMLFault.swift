import Measurement
import ScenarioDefinition

/// What libyaml can complain about, in words for people who do not know YAML.
public enum YAMLFault: Hashable, Sendable {
  case unexpectedColon, unexpectedDash, unexpectedCharacter, badIndentation
  case missingColon, unclosedBracket, unclosedQuote, badEscape, badTag
  /// Anything else, in libyaml's words.
  case other(String)

  init(problem: String, context: String) {
    switch problem {
    case "mapping values are not allowed in this context",
      "mapping keys are not allowed in this context":
      self = .unexpectedColon
    case "block sequence entries are not allowed in this context": self = .unexpectedDash
    case "found character that cannot start any token": self = .unexpectedCharacter
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      self = .badIndentation
    case "could not find expected ':'": self = .missingColon
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      self = .unclosedBracket
    case "did not find expected node content": self = .unexpectedCharacter
    case "found unexpected end of stream", "found unexpected document indicator":
      self = context.contains("quoted scalar") ? .unclosedQuote : .other(problem)
    case "found unknown escape character", "found invalid Unicode character escape code",
      "did not find expected hexdecimal number":
      self = .badEscape
    case _ where context.contains("tag"): self = .badTag
    default: self = .other(problem)
    }
  }

  var message: LocalizedText {
    switch self {
    case .unexpectedColon:
      LocalizedText(en: "a colon with a blank cannot stand here", zh: "此处不能出现冒号加空格")
    case .unexpectedDash:
      LocalizedText(en: "a dash with a blank cannot stand here", zh: "此处不能出现短横加空格")
    case .unexpectedCharacter:
      LocalizedText(en: "nothing can start with this character", zh: "内容不能以这个字符开头")
    case .badIndentation:
      LocalizedText(
        en: "this line does not fit to the lines above", zh: "这一行与上面的行不匹配")
    case .missingColon:
      LocalizedText(en: "a key without ':' stands above", zh: "上面的键缺少冒号 ':'")
    case .unclosedBracket:
      LocalizedText(en: "a bracket is not closed, or a comma is missing", zh: "括号没有配对，或缺少逗号")
    case .unclosedQuote:
      LocalizedText(en: "a quote is opened here and never closed", zh: "此处的引号没有配对")
    case .badEscape:
      LocalizedText(en: "this escape with '\\' does not exist", zh: "没有这样的 '\\' 转义")
    case .badTag: LocalizedText(en: "tags (!) are not allowed", zh: "不允许使用标签（!）")
    case .other(let problem):
      LocalizedText(
        en: "this is not correct YAML: \(echoed(problem))", zh: "YAML 语法错误：\(echoed(problem))")
    }
  }

  var advice: LocalizedText? {
    switch self {
    case .unexpectedColon:
      LocalizedText(
        en: "check the indentation; put a text with a colon in quotes", zh: "请检查缩进；含冒号的文字请加引号")
    case .unexpectedDash, .badIndentation:
      LocalizedText(
        en: "keys of one section start in the same column", zh: "同一段中的键应从同一列开始")
    case .unexpectedCharacter:
      LocalizedText(en: "put the text in quotes", zh: "请给文字加引号")
    case .missingColon: LocalizedText(en: "write 'key: value'", zh: "请写成“键: 值”")
    case .badEscape:
      LocalizedText(en: "use single quotes, or write \\\\", zh: "请用单引号，或写成 \\\\")
    case .unclosedBracket:
      LocalizedText(
        en: "count the brackets [ ] and { }, and put commas between what is in them",
        zh: "请核对括号 [ ]、{ } 是否成对，各项之间用半角逗号分隔")
    case .unclosedQuote:
      LocalizedText(
        en: "close it with the same kind of quote", zh: "请用同样的引号收尾")
    case .badTag: LocalizedText(en: "put the text in quotes", zh: "请给文字加引号")
    case .other:
      LocalizedText(
        en: "check brackets, quotes and indentation here and in the line above",
        zh: "请检查本行和上一行的括号、引号和缩进")
    }
  }
}

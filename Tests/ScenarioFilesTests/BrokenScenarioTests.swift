import Measurement
import ScenarioDefinition
import ScenarioFiles
import Testing

/// One mistake: the line of the village that is replaced, by what, and what
/// must be said where.
struct Mistake: CustomTestStringConvertible {
  let line: Int
  let text: String
  let code: String
  let place: (line: Int, column: Int)

  init(_ line: Int, _ text: String, _ code: String, _ placeLine: Int, _ column: Int) {
    self.line = line
    self.text = text
    self.code = code
    self.place = (placeLine, column)
  }

  var testDescription: String { "\(code): \(text.prefix(40))" }

  static let figures = [
    Mistake(5, "beds: ten", "not-a-number", 5, 7),
    Mistake(5, "beds: -4", "out-of-range", 5, 7),
    Mistake(5, "beds: 2.5", "not-an-integer", 5, 7),
    Mistake(5, "beds: 1e3", "not-an-integer", 5, 7),
    Mistake(5, "beds: \"120\"", "quoted-number", 5, 7),
    Mistake(5, "beds: 1,670", "not-a-number", 5, 7),
    Mistake(5, "beds: １２０", "not-a-number", 5, 7),
    Mistake(5, "beds: 3万", "not-a-number", 5, 7),
    Mistake(5, "beds: 一百二十", "not-a-number", 5, 7),
    Mistake(5, "beds: 120 beds", "not-a-number", 5, 7),
    Mistake(5, "beds: 012", "not-a-number", 5, 7),
    Mistake(5, "beds: 0x1F", "not-a-number", 5, 7),
    Mistake(5, "beds: 0o17", "not-a-number", 5, 7),
    Mistake(5, "beds: 1_000", "not-a-number", 5, 7),
    Mistake(5, "beds: 12:30", "not-a-number", 5, 7),
    Mistake(5, "beds: 100-120", "not-a-number", 5, 7),
    Mistake(5, "beds: 99999999999999999999", "not-a-number", 5, 7),
    Mistake(5, "beds:", "no-value", 5, 6),
    Mistake(5, "beds: ~", "no-value", 5, 7),
    Mistake(5, "beds: [120]", "wrong-shape", 5, 7),
    Mistake(5, "beds: {number: 120}", "wrong-shape", 5, 7),
    Mistake(5, "beds: {value: 120, sauce: x}", "unknown-key", 5, 20),
    Mistake(5, "beds: {value: ~, source: x}", "no-value", 5, 15),
    Mistake(5, "bedz: 120", "unknown-key", 5, 1),
    Mistake(5, "# nothing", "missing-key", 1, 1),
    Mistake(4, "share: 75%", "not-a-number", 4, 8),
    Mistake(4, "share: 0,75", "not-a-number", 4, 8),
    Mistake(4, "share: .nan", "not-a-number", 4, 8),
    Mistake(4, "share: nan", "not-a-number", 4, 8),
    Mistake(4, "share: .inf", "not-a-number", 4, 8),
    Mistake(4, "share: -.inf", "not-a-number", 4, 8),
    Mistake(4, "share: 1e300", "out-of-range", 4, 8),
    Mistake(4, "share: 1e999", "not-a-number", 4, 8),
    Mistake(4, "share: 1e-999", "not-a-number", 4, 8),
    Mistake(4, "share: .5", "not-a-number", 4, 8),
    Mistake(4, "share: 1.2.3", "not-a-number", 4, 8),
    Mistake(4, "share: 0.7500000000000000000000000000000000000000000001", "not-a-number", 4, 8),
    Mistake(6, "canteen: maybe", "not-a-boolean", 6, 10),
    Mistake(6, "canteen: 1", "not-a-boolean", 6, 10),
    Mistake(7, "policy: quue", "unknown-choice", 7, 9),
    Mistake(7, "policy: no", "unknown-choice", 7, 9),
  ]

  static let datesAndNames = [
    Mistake(3, "start: 2016-02-30", "no-such-day", 3, 8),
    Mistake(3, "start: 2016/6/30", "not-a-date", 3, 8),
    Mistake(3, "start: 2016年6月30日", "not-a-date", 3, 8),
    Mistake(3, "start: 2016-6-3", "not-a-date", 3, 8),
    Mistake(3, "start: 2016-06-30T00:00:00Z", "not-a-date", 3, 8),
    Mistake(3, "start: 20160630", "not-a-date", 3, 8),
    Mistake(3, "start: 1899-01-01", "date-out-of-range", 3, 8),
    Mistake(11, "reviews: [2020-12-31, 2017-12-31]", "dates-not-rising", 11, 23),
    Mistake(11, "reviews: [2017-12-31, 2017-12-31]", "dates-not-rising", 11, 23),
    Mistake(11, "reviews: []", "empty-list", 11, 10),
    Mistake(11, "reviews: 2017-12-31", "wrong-shape", 11, 10),
    Mistake(2, "name: =SUM(A1)", "formula-start", 2, 7),
    Mistake(2, "name: '@home'", "formula-start", 2, 7),
    Mistake(2, "name: -home", "formula-start", 2, 7),
    Mistake(2, "name: \" =SUM(A1)\"", "formula-start", 2, 7),
    Mistake(2, "name: ＝SUM(A1)", "formula-start", 2, 7),
    Mistake(2, "name: \"a\\tb\"", "control-character", 2, 7),
    Mistake(2, "name: \"a\\e[31mb\"", "control-character", 2, 7),
    Mistake(2, "name: ''", "empty-text", 2, 7),
    Mistake(2, "name: {en: East}", "missing-key", 2, 7),
    Mistake(2, "name: {en: East, zh: 城东, fr: Est}", "unknown-key", 2, 26),
    Mistake(2, "name: [a, b]", "wrong-shape", 2, 7),
    Mistake(2, "name: " + String(repeating: "长", count: 401), "text-too-long", 2, 7),
    Mistake(13, "  mar1: {name: 丽湖, people: 1670}", "identifier-like-date", 13, 3),
    Mistake(13, "  1-2: {name: 丽湖, people: 1670}", "bad-identifier", 13, 3),
    Mistake(13, "  Lihu: {name: 丽湖, people: 1670}", "bad-identifier", 13, 3),
    Mistake(13, "  丽湖: {name: 丽湖, people: 1670}", "bad-identifier", 13, 3),
    Mistake(13, "  no: {name: 丽湖, people: 1670}", "reserved-identifier", 13, 3),
    Mistake(13, "  lihu: 1670", "wrong-shape", 13, 9),
    Mistake(17, "  east: {street: lihuu, beds: 40}", "unknown-reference", 17, 18),
    Mistake(17, "  east: {street: lihu, beds: 40, open: 2016-06-30}", "unknown-key", 17, 34),
  ]

  static let distributions = [
    Mistake(8, "wait: {distribution: lognormla, median: 27}", "unknown-distribution", 8, 22),
    Mistake(8, "wait: {median: 27, spread: 0.3}", "missing-key", 8, 7),
    Mistake(8, "wait: {distribution: lognormal, median: 27}", "missing-key", 8, 7),
    Mistake(8, "wait: {distribution: exponential, mean: 0}", "out-of-range", 8, 41),
    Mistake(8, "wait: {distribution: exponential, mean: 3 days}", "not-a-number", 8, 41),
    Mistake(8, "wait: {distribution: exponential, mean: 3, rate: 1}", "unknown-key", 8, 44),
    Mistake(8, "wait: {distribution: uniform, from: 3, to: 1}", "bounds-not-rising", 8, 44),
    Mistake(8, "wait: {distribution: uniform, from: -3, to: 1}", "support-outside-range", 8, 7),
    Mistake(
      8, "wait: {distribution: normal, mean: 9, standard_deviation: 1}", "support-outside-range", 8,
      7),
    Mistake(
      8, "wait: {distribution: empirical, values: [1, 2], weights: [1]}", "differing-counts", 8, 58),
    Mistake(
      8, "wait: {distribution: empirical, values: [1, 2], weights: [0, 0]}", "zero-weights", 8, 58),
    Mistake(
      8, "wait: {distribution: empirical, values: [1, x], weights: [1, 1]}", "not-a-number", 8, 45),
    Mistake(8, "wait: {distribution: erlang, stages: 1.5, mean: 3}", "not-an-integer", 8, 38),
    Mistake(8, "wait: -1", "out-of-range", 8, 7),
    Mistake(8, "wait: [1, 2]", "wrong-shape", 8, 7),
    Mistake(9, "calls: {distribution: poisson, mean: .inf}", "not-a-number", 9, 38),
    Mistake(9, "calls: {distribution: poisson, mean: 1e12}", "out-of-range", 9, 38),
    Mistake(
      9, "calls: {distribution: binomial, trials: 3, probability: 1.5}", "out-of-range", 9, 57),
    Mistake(9, "calls: {distribution: negative_binomal, mean: 3}", "unknown-distribution", 9, 23),
    Mistake(9, "calls: 2.5", "not-an-integer", 9, 8),
    Mistake(10, "growth: {distribution: exponential, mean: 0.02}", "support-outside-range", 10, 9),
    Mistake(10, "growth: {value: {distribution: uniform, from: a, to: 1}}", "not-a-number", 10, 47),
  ]

  static let syntax = [
    Mistake(5, "share: 0.5", "duplicate-key", 5, 1),
    Mistake(5, "\"share\": 0.5", "duplicate-key", 5, 1),
    Mistake(13, "  dongmen: {name: 丽湖, people: 1670}", "duplicate-key", 14, 3),
    Mistake(13, "  lihu: {name: 丽湖, people: 1670, name: 丽}", "duplicate-key", 13, 34),
    Mistake(5, "beds：120", "full-width-colon", 5, 5),
    Mistake(13, "\tlihu: {name: 丽湖, people: 1670}", "tab-indentation", 13, 1),
    Mistake(5, "beds: &b 120", "anchor", 5, 7),
    Mistake(5, "beds: *b", "alias", 5, 7),
    Mistake(5, "beds: !!int 120", "tag", 5, 7),
    Mistake(5, "beds: !secret 120", "tag", 5, 7),
    Mistake(5, "<<: {beds: 120}", "merge-key", 5, 1),
    Mistake(5, "? [a, b]\n: 120", "bad-key", 5, 3),
    Mistake(5, "---", "multiple-documents", 5, 1),
    Mistake(16, "  source: \"bureau list", "syntax", 16, 11),
    Mistake(5, "beds: [120", "syntax", 6, 8),
    Mistake(5, "beds: 120: 3", "syntax", 5, 10),
    Mistake(5, " beds: 120", "syntax", 5, 6),
    Mistake(5, "beds: \"\\ud800\"", "syntax", 5, 10),
    Mistake(5, "beds: @120", "syntax", 5, 7),
    Mistake(5, "beds: 1\u{0}2", "binary-file", 1, 1),
    Mistake(5, "beds: 1\u{1B}[31m", "control-character", 5, 8),
    Mistake(5, "beds: 1\u{2028}2", "control-character", 5, 8),
    Mistake(1, "carecap: 2", "unknown-version", 1, 10),
    Mistake(1, "carecap: \"1\"", "unknown-version", 1, 10),
    Mistake(1, "# nothing", "missing-version", 2, 1),
    Mistake(1, "carecap: 1\nextends: base.yaml", "no-folder", 2, 10),
    Mistake(1, "carecap: 1\nextends: [a, b]", "bad-extends", 2, 10),
    Mistake(5, "beds: {table: beds.csv}", "no-folder", 5, 15),
    Mistake(5, "beds: {table: beds.csv, rows: 3}", "bad-table", 5, 25),
    Mistake(5, "beds: " + String(repeating: "[", count: 100_000), "too-deep", 5, 39),
    Mistake(5, "beds: " + String(repeating: "{a: ", count: 40), "too-deep", 5, 135),
    Mistake(5, "beds:\n  " + String(repeating: "- ", count: 200) + "x", "too-deep", 6, 67),
    Mistake(5, "beds: " + String(repeating: "x", count: 70_000), "scalar-too-long", 5, 7),
  ]
}

@Suite struct `Broken scenarios` {
  @Test func `the village itself is sound`() {
    #expect(Village.diagnostics(of: Village.text) == [])
  }

  @Test(
    arguments: [Mistake.figures, Mistake.datesAndNames, Mistake.distributions, Mistake.syntax]
      .joined())
  func `a mistake is reported once at its place`(mistake: Mistake) throws {
    let found = Village.diagnostics(of: Village.text(replacing: mistake.line, by: mistake.text))

    let first = try #require(found.first { $0.code == mistake.code }, "\(found)")
    #expect(first.place.file == "village.yaml")
    #expect((first.place.line, first.place.column) == mistake.place)
    // A changed identifier is also missed where it is referred to; nothing else follows.
    #expect(found.filter { $0.code != "unknown-reference" || $0 == first }.count == 1)
    #expect(!first.message.chinese.isEmpty && first.message.chinese != first.message.english)
  }

  @Test func `all mistakes are found in one go, in the order of lines`() {
    let text = Village.text
      .replacing("beds: 120", with: "beds: ten").replacing("share: 0.75", with: "share: 7.5")
      .replacing("beds: 40", with: "beds: 0").replacing("people: 900", with: "peple: 900")

    let found = Village.diagnostics(of: text)

    #expect(found.map(\.place.line) == [4, 5, 14, 17])
    #expect(
      found.map(\.code) == ["out-of-range", "not-a-number", "unknown-key", "out-of-range"])
  }

  @Test func `a flood of mistakes is cut off and counted`() throws {
    let keys = (1...1000).map { "x\($0): 1\n" }.joined()

    let found = Village.diagnostics(of: Village.text + keys)

    #expect(found.count == ScenarioReading.diagnosticLimit + 1)
    #expect(found.last?.code == "further-problems")
    #expect(found.last?.message.english.contains("800") == true)
  }

  @Test func `two keys that stand twice are both shown`() {
    let found = Village.diagnostics(of: Village.text + "beds: 1\nshare: 1\n\"beds\": 2\n")

    #expect(found.map(\.code) == ["duplicate-key", "duplicate-key", "duplicate-key"])
    #expect(found.map(\.place.line) == [19, 20, 21])
    #expect(found.first?.message.english.contains("line 5") == true)
  }

  @Test(.timeLimit(.minutes(1)))
  func `an alias bomb is refused before it is walked`() {
    var text = "carecap: 1\na0: &a0 [x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [" + String(repeating: "*a\(level - 1), ", count: 9) + "x]\n"
    }
    text += "? *a30\n: 1\n"

    let clock = ContinuousClock()
    let time = clock.measure {
      let found = Village.diagnostics(of: text)
      #expect(found.map(\.code) == ["alias"])
      #expect(found.first?.place.line == 3)
    }
    #expect(time < .seconds(2))
  }

  @Test func `a hundred thousand brackets take less than two seconds`() {
    for bracket in ["[", "{", "- ", "? ", "a: [", "\"x\": {"] {
      let text = "carecap: 1\nx: " + String(repeating: bracket, count: 100_000)
      let time = ContinuousClock().measure {
        #expect(!Village.diagnostics(of: text).isEmpty)
      }
      #expect(time < .seconds(2), "\(bracket)")
    }
  }

  @Test func `too many nodes and too many bytes are refused`() {
    let many = "carecap: 1\nx: [" + String(repeating: "1,", count: 100_001) + "1]\n"
    #expect(Village.diagnostics(of: many).map(\.code) == ["too-many-nodes"])
    let large = "carecap: 1\nx: 1 #" + String(repeating: "x", count: 1 << 20)
    #expect(Village.diagnostics(of: large).map(\.code) == ["file-too-large"])
  }

  @Test func `an empty file and a file that is no mapping are refused`() {
    #expect(Village.diagnostics(of: "").map(\.code) == ["empty-file"])
    #expect(Village.diagnostics(of: "# nothing\n").map(\.code) == ["empty-file"])
    #expect(Village.diagnostics(of: "~\n").map(\.code) == ["empty-file"])
    #expect(Village.diagnostics(of: "- a\n").map(\.code) == ["not-a-mapping"])
    #expect(Village.diagnostics(of: "name：x\n").map(\.code) == ["full-width-colon"])
  }

  @Test func `a byte order mark and Windows line ends change nothing`() throws {
    let windows = "\u{FEFF}" + Village.text.replacing("\n", with: "\r\n")

    #expect(Village.diagnostics(of: windows) == [])
    let broken = windows.replacing("beds: 120", with: "beds: x")
    #expect(Village.diagnostics(of: broken).map(\.place.line) == [5])
    #expect(Village.diagnostics(of: broken).map(\.place.column) == [7])
    let loader = ScenarioLoader()
    let plain = try loader.load(text: Village.text, name: "v.yaml")
    #expect(try loader.load(text: windows, name: "v.yaml").resolvedText == plain.resolvedText)
  }
}

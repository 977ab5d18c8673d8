import CivilCalendar
import Measurement
import RandomVariates
import ScenarioDefinition
import Testing

@Suite struct `Reading a section` {
  enum Order: String, CaseIterable { case first, second }

  @Test func `every kind of value is read`() throws {
    let days = CivilDate.earliest...CivilDate.latest
    let (_, codes) = read([
      "n": "0.5", "i": "-3", "b": "No", "t": "012", "l": ["en": "a", "zh": "甲"], "c": "second",
      "d": "2016-02-29", "ds": ["2016-01-01", "2017-01-01"], "r": "east", "ns": ["1", "2.5"],
    ]) { section in
      #expect(section.number("n", unit: .share, in: 0...1, meaning: anyMeaning) == 0.5)
      #expect(section.integer("i", unit: .beds, in: -5...5, meaning: anyMeaning) == -3)
      #expect(section.boolean("b", meaning: anyMeaning) == false)
      #expect(section.text("t", meaning: anyMeaning) == "012")
      #expect(section.localizedText("l", meaning: anyMeaning) == LocalizedText(en: "a", zh: "甲"))
      #expect(section.choice("c", of: Order.self, meaning: anyMeaning) == .second)
      #expect(section.date("d", in: days, meaning: anyMeaning).description == "2016-02-29")
      #expect(section.dates("ds", in: days, meaning: anyMeaning).count == 2)
      #expect(section.numbers("ns", unit: .none, in: 0...9, meaning: anyMeaning) == [1, 2.5])
      #expect(
        section.reference("r", to: ["west", "east"], what: anyMeaning, meaning: anyMeaning)
          == "east")
    }
    #expect(codes == [])
  }

  @Test func `what is optional may be absent or null`() {
    let (values, codes) = read(["a": "~"]) { section in
      [
        section.optionalNumber("a", unit: .none, in: 0...1, meaning: anyMeaning),
        section.optionalNumber("b", unit: .none, in: 0...1, meaning: anyMeaning),
      ]
    }
    #expect(values == [nil, nil])
    #expect(codes == [])
  }

  @Test func `a missing section is reported once, and nothing in it`() {
    let (value, codes) = read([:]) { section in
      let missing = section.section("beds", meaning: anyMeaning)
      missing.report(ScenarioProblem.inconsistent(message: anyMeaning, advice: nil))
      _ = missing.entries("homes", meaning: anyMeaning).map(\.identifier)
      return missing.section("more", meaning: anyMeaning).integer(
        "n", unit: .beds, in: 5...9, meaning: anyMeaning)
    }
    #expect(value == 5)
    #expect(codes == ["missing-key"])
  }

  @Test func `a section that is no mapping is reported once`() {
    let (_, codes) = read(["beds": "3"]) { section in
      section.section("beds", meaning: anyMeaning).text("name", meaning: anyMeaning)
    }
    #expect(codes == ["wrong-shape"])
  }

  @Test func `entries come sorted by identifier`() {
    let (identifiers, codes) = read(["homes": ["west": [:], "east": [:], "a-b": [:]]]) { section in
      section.entries("homes", meaning: anyMeaning).map(\.identifier)
    }
    #expect(identifiers == ["a-b", "east", "west"])
    #expect(codes == [])
  }

  @Test func `two programmes may read one section`() {
    let (_, codes) = read(["beds": ["a": "1", "b": "x", "c": "3"]]) { section in
      for key in ["a", "b"] {
        let beds = section.section("beds", meaning: anyMeaning)
        _ = beds.number(key, unit: .none, in: 0...9, meaning: anyMeaning)
        _ = beds.number("b", unit: .none, in: 0...9, meaning: anyMeaning)
      }
    }
    #expect(codes == ["not-a-number", "unknown-key"])
  }

  @Test func `a model's own problem is placed at its key`() throws {
    let reading = ScenarioReading((["a": "1", "b": "2"] as Written).node())
    for key in ["a", "b"] {
      _ = reading.root.number(key, unit: .none, in: 0...9, meaning: anyMeaning)
    }
    reading.root.report(
      ScenarioProblem.inconsistent(message: anyMeaning, advice: nil), at: "b")
    let found = try #require(reading.finish().first)

    #expect(found.place.column == 2)
    #expect(found.path == "b")
    #expect(found.code == "inconsistent")
  }

  @Test func `figures tell their source, unit and place`() throws {
    let reading = ScenarioReading(
      ([
        "source": "yearbook", "a": "1", "b": ["value": "2", "source": "census"],
        "c": ["distribution": "uniform", "from": "0", "to": "1", "source": "assumed"],
        "s": ["d": "4", "name": "East"], "t": ["source": "survey", "e": "yes"],
      ] as Written).node())
    let root = reading.root
    _ = root.number("a", unit: .beds, in: 0...9, meaning: anyMeaning)
    _ = root.number("b", unit: .yuan, in: 0...9, meaning: anyMeaning)
    _ = root.uncertain("c", unit: .share, in: 0...1, meaning: anyMeaning)
    let section = root.section("s", meaning: anyMeaning)
    _ = section.integer("d", unit: .people, in: 0...9, meaning: anyMeaning)
    _ = section.text("name", meaning: anyMeaning)
    _ = root.section("t", meaning: anyMeaning).boolean("e", meaning: anyMeaning)

    #expect(reading.finish() == [])
    #expect(reading.figures.map(\.path) == ["a", "b", "c", "s.d", "t.e"])
    #expect(
      reading.figures.map(\.source) == ["yearbook", "census", "assumed", "yearbook", "survey"])
    #expect(
      reading.figures.map(\.text) == [
        "1", "2", "{distribution: uniform, from: 0, to: 1}", "4", "yes",
      ])
    #expect(reading.figures.map(\.kind) == [.number, .number, .uncertain, .integer, .boolean])
    #expect(reading.figures.map(\.place.column) == [2, 1, 4, 1, 2])
    #expect(reading.figures.first?.unit == .beds)
  }

  @Test func `a figure without any source says so`() throws {
    let reading = ScenarioReading((["a": "1"] as Written).node())
    _ = reading.root.number("a", unit: .beds, in: 0...9, meaning: anyMeaning)
    #expect(try #require(reading.figures.first).source == nil)
  }
}

@Suite struct `Reading distributions` {
  private func distribution(_ written: Written) -> (value: Distribution, codes: [String]) {
    read(["d": written]) {
      $0.distribution("d", unit: .days, in: 0...Double.infinity, meaning: anyMeaning)
    }
  }

  @Test func `every family is read`() throws {
    let cases: [(Written, Distribution)] = [
      ("3", try .constant(3)),
      (["distribution": "constant", "value": "3"], try .constant(3)),
      (["value": "3", "source": "x"], try .constant(3)),
      (["distribution": "uniform", "from": "1", "to": "2"], try .uniform(from: 1, to: 2)),
      (
        ["distribution": "triangular", "from": "1", "mode": "2", "to": "4"],
        try .triangular(from: 1, mode: 2, to: 4)
      ),
      (["distribution": "exponential", "mean": "3"], try .exponential(mean: 3)),
      (["distribution": "gamma", "mean": "3", "shape": "2"], try .gamma(shape: 2, mean: 3)),
      (
        ["distribution": "gamma", "mean": "3", "standard_deviation": "1"],
        try .gamma(mean: 3, standardDeviation: 1)
      ),
      (["distribution": "erlang", "mean": "3", "stages": "2"], try .erlang(stages: 2, mean: 3)),
      (["distribution": "weibull", "mean": "3", "shape": "2"], try .weibull(shape: 2, mean: 3)),
      (
        ["distribution": "lognormal", "median": "27", "spread": "0.3"],
        try .lognormal(median: 27, spread: 0.3)
      ),
      (
        ["distribution": "lognormal", "mean": "3", "standard_deviation": "1"],
        try .lognormal(mean: 3, standardDeviation: 1)
      ),
      (
        ["distribution": "normal", "mean": "3", "standard_deviation": "1", "from": "0", "to": "9"],
        try .normal(mean: 3, standardDeviation: 1, from: 0, to: 9)
      ),
      (
        ["distribution": "beta", "mean": "3", "standard_deviation": "1", "from": "0", "to": "9"],
        try .beta(from: 0, to: 9, mean: 3, standardDeviation: 1)
      ),
      (
        ["distribution": "empirical", "values": ["1", "5"], "weights": ["3", "1"]],
        try .empirical(values: [1, 5], weights: [3, 1])
      ),
      (
        [
          "distribution": "quantiles", "probabilities": ["0", "0.5", "1"],
          "values": ["1", "2", "9"],
        ],
        try .quantiles(probabilities: [0, 0.5, 1], values: [1, 2, 9])
      ),
    ]
    for (written, expected) in cases {
      let (value, codes) = distribution(written)
      #expect(codes == [])
      #expect(value == expected)
    }
  }

  @Test func `every family of counts is read`() throws {
    let cases: [(Written, CountDistribution)] = [
      ("3", try .constant(3)),
      (["distribution": "constant", "value": "3"], try .constant(3)),
      (["distribution": "poisson", "mean": "3"], try .poisson(mean: 3)),
      (
        ["distribution": "negative_binomial", "mean": "3", "dispersion": "2"],
        try .negativeBinomial(mean: 3, dispersion: 2)
      ),
      (
        ["distribution": "binomial", "trials": "3", "probability": "0.5"],
        try .binomial(trials: 3, probability: 0.5)
      ),
      (["distribution": "bernoulli", "probability": "0.5"], try .bernoulli(probability: 0.5)),
    ]
    for (written, expected) in cases {
      let (value, codes) = read(["d": written]) {
        $0.countDistribution("d", unit: .calls, in: 0...Int.max, meaning: anyMeaning)
      }
      #expect(codes == [])
      #expect(value == expected)
    }
  }

  @Test func `a wrong parameter gives a constant and one report`() throws {
    let (value, codes) = distribution(["distribution": "exponential", "mean": "-3"])
    #expect(value == (try .constant(1)))
    #expect(codes == ["out-of-range"])
  }
}

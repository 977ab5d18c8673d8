import Foundation
import Testing

/// The schema of questions against questions.
struct QuestionSchemaTests {
  private static var search: [String: Any] {
    [
      "carecap": 1, "name": ["en": "fewest", "zh": "最少"], "scenario": "town.yaml",
      "decisions": [
        "beds": [
          "path": "beds.a", "from": 0, "to": 3, "step": 1, "direction": "increasing",
          "also": ["b": ["path": "beds.b", "times": 2]],
        ],
        "late": [
          "path": "beds.c", "from_date": "2013-01-01", "to_date": "2014-01-01", "step_months": 3,
          "direction": "decreasing",
        ],
      ],
      "requirements": [
        "kept": ["promise": "beds-40", "date": "2030-12-31", "probability": 0.9],
        "short": [
          "measure": "placed_within_90_days", "subject": "4-dependent-or-80", "date": "2030-12-31",
          "at_most": 5,
        ],
      ],
      "minimise": ["decisions": ["beds": ["per_unit": 1]]],
      "certificate_replications": 100,
    ]
  }

  private static var selection: [String: Any] {
    [
      "carecap": 1, "name": "best", "scenario": "town.yaml",
      "choose_among": ["a": [:], "b": ["changes": ["x": ["path": "beds.a", "to": "3"]]]],
      "best": [
        "measure": "waiting", "date": "2030-12-31", "prefer": "lower", "indifference": 1,
        "procedure": "budget", "budget": 500,
      ],
    ]
  }

  private func check() throws -> SchemaCheck {
    let finished = try CarecapProcess.run("schema", "--plan")
    #expect(finished.status == 0, "\(finished.errors)")
    return try #require(SchemaCheck(finished.output))
  }

  @Test func `good questions of both kinds agree with the schema`() throws {
    let check = try check()
    #expect(check.fault(in: Self.search) == nil)
    #expect(check.fault(in: Self.selection) == nil)
    var measured = Self.search
    measured["minimise"] = [
      "measure": "waiting", "date": "2030-12-31", "rises_with_what_is_kept": true,
    ]
    #expect(check.fault(in: measured) == nil)
  }

  @Test func `a misspelt, missing or mistaken key does not`() throws {
    let check = try check()
    for (key, value) in [
      ("nmae", "x"), ("scenario", 3), ("decisions", ["beds": ["path": "a", "stepp": 1]]),
      ("requirements", ["kept": ["promise": "beds-40"]]),
      ("decisions", ["beds": ["path": "a", "direction": "upward"]]),
      ("certificate_replications", "many"),
    ] as [(String, Any)] {
      var question = Self.search
      question[key] = value
      #expect(check.fault(in: question) != nil, "\(key)")
    }
    var nameless = Self.search
    nameless["name"] = nil
    #expect(check.fault(in: nameless) == "name is missing")
  }

  @Test func `a schema is of one kind of file`() throws {
    let finished = try CarecapProcess.run("schema", "--plan", "--sweep")
    #expect(finished.status == 64)
    #expect(finished.errors.contains("leave out all but one"))
  }
}

import Foundation
import Testing

/// Broken files as people make them, given to the command itself: each is refused with
/// status 65, the place and a sentence, in less than two seconds.
struct BrokenScenarioTests {
  /// A change to a good scenario, and a word that the message must contain.
  struct Fault: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let word: String
    var testDescription: String { name }

    init(_ name: String, _ old: String, _ new: String, _ word: String) {
      (self.name, self.old, self.new, self.word) = (name, old, new, word)
    }
  }

  static let faults = [
    Fault("a word for a number", "move_ins_per_month: 15", "move_ins_per_month: many", "number"),
    Fault(
      "an unknown key", "move_ins_per_month: 15", "move_in_per_month: 15", "move_ins_per_month"),
    Fault(
      "a key twice", "replications: 1000", "replications: 1000\n  replications: 2", "second time"),
    Fault("a negative count", "waiting_at_start: 20", "waiting_at_start: -20", "0"),
    Fault("not a number", "merging_share: 0.5", "merging_share: .nan", "number"),
    Fault("an infinite number", "merging_share: 0.5", "merging_share: .inf", "number"),
    Fault("1e300 people", "registered_at_start: 10000", "registered_at_start: 1e300", "whole"),
    Fault(
      "too many people", "registered_at_start: 10000", "registered_at_start: 99999999999", "100"),
    Fault("a share above one", "merging_share: 0.5", "merging_share: 1.5", "1"),
    Fault("a percentage", "merging_share: 0.5", "merging_share: 50%", "%"),
    Fault("a unit behind a number", "until: 2030-12-31", "until: 5 years", "date"),
    Fault(
      "a thousands separator", "registered_at_start: 10000", "registered_at_start: 10,000", "10000"),
    Fault("full-width digits", "waiting_at_start: 20", "waiting_at_start: ２０", "20"),
    Fault("Chinese numerals", "registered_at_start: 10000", "registered_at_start: 1万", "万"),
    Fault("a quoted number", "waiting_at_start: 20", "waiting_at_start: '20'", "quot"),
    Fault("a hexadecimal number", "waiting_at_start: 20", "waiting_at_start: 0x14", "number"),
    Fault("an octal number", "waiting_at_start: 20", "waiting_at_start: 020", "20"),
    Fault("underscores", "registered_at_start: 10000", "registered_at_start: 10_000", "underscore"),
    Fault("half a person", "waiting_at_start: 20", "waiting_at_start: 20.5", "whole"),
    Fault("an impossible date", "until: 2030-12-31", "until: 2030-02-30", "no day"),
    Fault("a date in another order", "until: 2030-12-31", "until: 31.12.2030", "date"),
    Fault("an end before the start", "until: 2030-12-31", "until: 2020-12-31", "after"),
    Fault("a clock time", "waiting_at_start: 20", "waiting_at_start: 12:30", "number"),
    Fault("an unknown word", "policy: central", "policy: centrel", "central"),
    Fault("an unknown distribution", "distribution: gamma", "distribution: gama", "gamma"),
    Fault(
      "a parameter of another distribution", "distribution: gamma, mean",
      "distribution: gamma, meen", "mean"),
    Fault("a negative spread", "median: 27, spread: 0.3", "median: 27, spread: -0.3", "spread"),
    Fault("limits in the wrong order", "from: 0.94, to: 1.06", "from: 1.06, to: 0.94", "from"),
    Fault("a missing key", "  move_ins_per_month: 15\n", "", "move_ins_per_month"),
    Fault("a missing section", "  migration:\n", "  migratoin:\n", "migration"),
    Fault(
      "a street that is not there", "street: east\n      opened", "street: esat\n      opened",
      "east"),
    Fault(
      "a community that is not there", "open_at_start: [east-1", "open_at_start: [east-9", "east-1"),
    Fault("a kind that is not there", "kind: large", "kind: larg", "large"),
    Fault("a formula for a name", "zh: 东街道}", "zh: \"=1+1\"}", "="),
    Fault("an identifier with blanks", "    east-home:", "    East Home:", "identif"),
    Fault("more residents than beds", "residents: 150", "residents: 1500", "1500"),
    Fault("a gap in the life table", "      age-70: {", "      # age-70: {", "gap"),
    Fault("a falling prevalence", "female_dependent: 0.0578", "female_dependent: 0.0001", "fall"),
    Fault("shares above one", "destitute_share: 0.05", "destitute_share: 0.99", "more than 1"),
    Fault("a list for a section", "  migration:\n", "  migration: []\n  other:\n", "section"),
    Fault("a section for a number", "merging_share: 0.5", "merging_share: {a: 1}", "merging_share"),
    Fault("a full-width colon", "merging_share: 0.5", "merging_share：0.5", "："),
    Fault("a tab", "  merging_share: 0.5", "\tmerging_share: 0.5", "tab"),
    Fault("an unclosed quote", "owner: public", "owner: \"public", "quot"),
    Fault(
      "an unclosed bracket", "open_at_start: [east-1, west-1]", "open_at_start: [east-1, west-1",
      "bracket"),
    Fault("an alias", "policy: central", "policy: &a central\n    other: *a", "alias"),
    Fault("a tag", "policy: central", "policy: !!str central", "tag"),
    Fault("two documents", "canteens:", "---\ncanteens:", "document"),
    Fault(
      "a table that is not there", "  transfers: {}", "  transfers: {table: moves.csv}", "moves.csv"
    ),
    Fault(
      "a parent that is not there", "carecap: 1", "carecap: 1\nextends: parent.yaml", "parent.yaml"),
    Fault(
      "a scenario that extends itself", "carecap: 1", "carecap: 1\nextends: broken.yaml", "circle"),
    Fault("another format version", "carecap: 1", "carecap: 7", "format"),
    Fault("no format version", "carecap: 1", "# none", "carecap"),
    Fault("a promise about what is not there", "canteens:\n", "unused:\n", "canteens"),
  ]

  @Test func `there are fifty kinds and more`() {
    #expect(Self.faults.count >= 50)
  }

  @Test(arguments: faults)
  func `it is refused with a place and a sentence`(fault: Fault) throws {
    let scratch = try Scratch()
    let good = scratch.path("good.yaml")
    #expect(try CarecapProcess.run("init", good).status == 0)
    var text = try String(contentsOfFile: good, encoding: .utf8)
    let place = try #require(text.range(of: fault.old), "the good file has no such line")
    text.replaceSubrange(place, with: fault.new)
    let broken = try scratch.write(text, to: "broken.yaml")

    let finished = try CarecapProcess.run("run", broken, "--output", scratch.path("result"))

    #expect(finished.status == 65)
    let pattern = try Regex("[a-z]+\\.(yaml|csv):[0-9]+:[0-9]+: error: .+")
    #expect(finished.errors.contains(pattern), "\(finished.errors)")
    #expect(finished.errors.lowercased().contains(fault.word.lowercased()), "\(finished.errors)")
    #expect(finished.seconds < 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("result")))
  }

  static let bytes: [(name: String, data: Data)] = [
    ("empty", Data()),
    ("blanks", Data("  \n\n".utf8)),
    ("binary", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) })),
    ("zero bytes", Data(repeating: 0, count: 1000)),
    ("GB18030", Data([0xB3, 0xC7, 0xB6, 0xAB, 0x3A, 0x20, 0x31, 0x0A])),
    ("UTF-16", Data([0xFF, 0xFE]) + "carecap: 1\n".data(using: .utf16LittleEndian)!),
    ("deep brackets", Data(String(repeating: "[", count: 100_000).utf8)),
    (
      "deep sections",
      Data((0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8)
    ),
    ("two megabytes", Data(String(repeating: "a: 1\n", count: 400_000).utf8)),
    ("a long line", Data(("carecap: " + String(repeating: "x", count: 900_000)).utf8)),
    (
      "an alias bomb",
      Data(
        ("a: &a [x,x,x,x,x,x,x,x,x]\n"
          + zip("abcdefgh", "bcdefghi").map {
            "\($1): &\($1) [*\($0),*\($0),*\($0),*\($0),*\($0)]\n"
          }
          .joined()).utf8)
    ),
  ]

  @Test(arguments: bytes.indices)
  func `bytes that are no scenario are refused as fast`(index: Int) throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.bytes[index].data, to: "broken.yaml")

    let finished = try CarecapProcess.run("validate", file)

    #expect(finished.status == 65, "\(Self.bytes[index].name): \(finished.errors)")
    #expect(finished.errors.contains("broken.yaml:"))
    #expect(finished.seconds < 2)
  }
}

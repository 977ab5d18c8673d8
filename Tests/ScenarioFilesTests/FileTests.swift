import Foundation
import ScenarioDefinition
import ScenarioFiles
import Testing

@Suite struct `Files` {
  @Test func `a missing file has an error of its own, which names the nearest`() throws {
    let folder = try Folder(["village.yaml": Village.text])
    do throws(ScenarioLoadError) {
      _ = try folder.load("vilage.yaml")
      Issue.record("there is no such file")
    } catch {
      guard case .missingFile(let path, let nearest) = error else {
        Issue.record("another error: \(error)")
        return
      }
      #expect(path == folder.path + "/vilage.yaml")
      #expect(nearest == folder.path + "/village.yaml")
      #expect(error.diagnostics.map(\.code) == ["missing-file"])
    }
  }

  @Test func `what is no file is refused without waiting`() throws {
    let folder = try Folder([:])
    #expect(folder.diagnostics(".").map { $0.hasSuffix("not-a-file") } == [true])
    for device in ["/dev/null", "/dev/zero", "/dev"] {
      do throws(ScenarioLoadError) {
        _ = try ScenarioLoader().load(path: device)
        Issue.record("\(device) was read")
      } catch {
        #expect(error.diagnostics.map(\.code) == ["not-a-file"])
      }
    }
  }

  struct Broken: CustomTestStringConvertible {
    let start: String
    let bytes: [UInt8]
    let expected: String
    var testDescription: String { expected }

    init(_ start: String, _ bytes: [UInt8], _ expected: String) {
      self.start = start
      self.bytes = bytes
      self.expected = expected
    }
  }

  @Test(arguments: [
    Broken("", [], "1:1 empty-file"),
    Broken("c: ", [0x00], "1:1 binary-file"),
    Broken("", [0xFF, 0xFE, 0x63, 0x00], "1:1 utf-16-file"),
    Broken("carecap: 1\nname: ", [0xB3, 0xC7, 0xB6, 0xAB], "2:7 not-utf-8"),
    Broken("carecap: 1\nname: ", [0xED, 0xA0, 0x80], "2:7 not-utf-8"),
    Broken("carecap: 1\nname: a", [0xC3], "2:8 not-utf-8"),
    Broken("carecap: 1\nname: a", [0x07], "2:8 control-character"),
  ])
  func `a file that is no UTF-8 text is refused`(broken: Broken) throws {
    let folder = try Folder([:])
    try folder.write(Array(broken.start.utf8) + broken.bytes, to: "s.yaml")
    #expect(folder.diagnostics("s.yaml") == ["s.yaml:" + broken.expected])
  }

  @Test func `the order of entries and files changes no byte of the resolved text`() throws {
    let lines = Village.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let order = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9, 10, 11, 13, 12, 14, 17, 16, 15, 18]
    let swapped = order.map { lines[$0] }
    let loader = ScenarioLoader()
    let first = try loader.load(text: Village.text, name: "a.yaml")
    let second = try loader.load(text: swapped.joined(separator: "\n"), name: "b.yaml")

    #expect(first.resolvedText == second.resolvedText)
    #expect(first.digest == second.digest)
    #expect(first.digest.count == 64)
    let changed = try loader.load(
      text: Village.text.replacing("beds: 40", with: "beds: 41"), name: "a.yaml")
    #expect(changed.digest != first.digest)
  }

  @Test func `the resolved text reads back to itself`() throws {
    let texts = [
      Village.text,
      "carecap: 1\na: \"=x\"\nb: 'no: #1'\nc: \"~\"\nd: \"12\"\ne: -3\nf: [1, \"a, b\"]\ng: {h: {}}\n"
        + "i: \"a\\u000ab\"\nj: <&>\nk: \"-3\"\nl: null x\nm: 😀\n",
    ]
    let loader = ScenarioLoader()
    for text in texts {
      let document = try loader.load(text: text, name: "a.yaml")
      let again = try loader.load(text: document.resolvedText, name: "b.yaml")
      #expect(again.resolvedText == document.resolvedText)
    }
    let resolved = try loader.load(text: Village.text, name: "a").resolvedText
    #expect(Village.diagnostics(of: resolved) == [])
  }
}

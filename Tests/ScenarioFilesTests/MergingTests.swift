import Foundation
import ScenarioDefinition
import ScenarioFiles
import Testing

/// A folder of files that is removed with the value's last use.
final class Folder {
  let path: String

  init(_ files: KeyValuePairs<String, String>) throws {
    path = FileManager.default.temporaryDirectory.path + "/carecap-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func load(_ name: String) throws(ScenarioLoadError) -> ScenarioDocument {
    try ScenarioLoader().load(path: path + "/" + name)
  }

  /// What is wrong, without the folder in the file names.
  func diagnostics(_ name: String) -> [String] {
    do throws(ScenarioLoadError) {
      _ = try load(name)
      return []
    } catch {
      return error.diagnostics.map {
        let file = $0.place.file.replacing(path + "/", with: "")
        return "\(file):\($0.place.line):\($0.place.column) \($0.code)"
      }
    }
  }
}

@Suite struct `Extending a scenario` {
  static func merged(_ parent: String, _ child: String) throws -> String {
    let folder = try Folder([
      "base.yaml": "carecap: 1\n" + parent,
      "child.yaml": "carecap: 1\nextends: base.yaml\n" + child,
    ])
    return String(try folder.load("child.yaml").resolvedText.dropFirst("carecap: 1\n".count))
  }

  struct Merge: CustomTestStringConvertible {
    let name: String
    let parent: String
    let child: String
    let result: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Merge(
      name: "a value is replaced", parent: "a: 1\nb: 2\n", child: "b: 3\n", result: "a: 1\nb: 3\n"),
    Merge(name: "a value is added", parent: "a: 1\n", child: "b: 3\n", result: "a: 1\nb: 3\n"),
    Merge(name: "a value is removed", parent: "a: 1\nb: 2\n", child: "b: ~\n", result: "a: 1\n"),
    Merge(
      name: "sections are merged", parent: "s: {a: 1, t: {b: 2, c: 3}}\n",
      child: "s: {t: {b: 5}}\n",
      result: "s:\n  a: 1\n  t:\n    b: 5\n    c: 3\n"),
    Merge(
      name: "lists are replaced", parent: "a: [1, 2, 3]\n", child: "a: [4]\n", result: "a: [4]\n"),
    Merge(
      name: "a section replaces a value", parent: "a: 1\n", child: "a: {b: 2}\n",
      result: "a:\n  b: 2\n"),
    Merge(
      name: "a value replaces a section", parent: "a: {b: 2}\n", child: "a: 1\n", result: "a: 1\n"),
    Merge(
      name: "a plain value drops the parent's source", parent: "a: {value: 1, source: census}\n",
      child: "a: 2\n", result: "a: 2\n"),
    Merge(
      name: "a value in braces drops the parent's source",
      parent: "a: {value: 1, source: census}\n", child: "a: {value: 2}\n",
      result: "a:\n  value: 2\n"),
    Merge(
      name: "a distribution is not mixed with the parent's",
      parent: "a: {distribution: lognormal, median: 27, spread: 0.3}\n",
      child: "a: {distribution: exponential, mean: 3}\n",
      result: "a:\n  distribution: exponential\n  mean: 3\n"),
    Merge(
      name: "a changed parameter drops the parent's source",
      parent: "a: {distribution: exponential, mean: 1, source: survey}\n", child: "a: {mean: 3}\n",
      result: "a:\n  distribution: exponential\n  mean: 3\n"),
    Merge(
      name: "a section's source does not vouch for the child's value",
      parent: "s: {source: census, a: 1, b: 2}\n", child: "s: {b: 3}\n",
      result: "s:\n  a: 1\n  b:\n    source: ~\n    value: 3\n  source: census\n"),
    Merge(
      name: "the child's source goes for the child's values only",
      parent: "s: {source: census, a: 1, b: 2}\n", child: "s: {source: plan, b: 3}\n",
      result: "s:\n  a: 1\n  b:\n    source: plan\n    value: 3\n  source: census\n"),
    Merge(
      name: "a new section keeps its own source", parent: "s: {source: census}\n",
      child: "s: {t: {source: plan, a: 1}}\n",
      result: "s:\n  source: census\n  t:\n    a: 1\n    source: plan\n"),
  ])
  func `parent and child give`(merge: Merge) throws {
    #expect(try Self.merged(merge.parent, merge.child) == merge.result)
  }

  @Test func `every node keeps the place where it was written`() throws {
    let folder = try Folder([
      "base.yaml": "carecap: 1\ns: {a: 1, b: 2}\n",
      "child.yaml": "carecap: 1\nextends: base.yaml\ns: {b: 3}\n",
    ])
    let document = try folder.load("child.yaml")
    let section = try #require(document.root["s"])

    #expect(
      section["a"]?.place == SourcePlace(file: folder.path + "/base.yaml", line: 2, column: 8))
    #expect(
      section["b"]?.place == SourcePlace(file: folder.path + "/child.yaml", line: 3, column: 8))
    #expect(document.files.map(\.byteCount) == [40, 27])
    #expect(document.files.allSatisfy { $0.digest.count == 64 })
  }

  @Test func `removing what is not there is a mistake`() throws {
    let folder = try Folder([
      "base.yaml": "carecap: 1\nbeds: 1\n",
      "child.yaml": "carecap: 1\nextends: base.yaml\nbedz: ~\n",
    ])
    #expect(folder.diagnostics("child.yaml") == ["child.yaml:3:1 nothing-to-remove"])
  }

  @Test func `a circle is shown as a chain`() throws {
    let folder = try Folder([
      "a.yaml": "carecap: 1\nextends: b.yaml\n", "b.yaml": "carecap: 1\nextends: c.yaml\n",
      "c.yaml": "carecap: 1\nextends: a.yaml\n", "self.yaml": "carecap: 1\nextends: ./self.yaml\n",
    ])
    #expect(folder.diagnostics("a.yaml") == ["c.yaml:2:10 extends-cycle"])
    #expect(folder.diagnostics("self.yaml") == ["self.yaml:2:10 extends-cycle"])
    do throws(ScenarioLoadError) {
      _ = try folder.load("a.yaml")
    } catch {
      #expect(error.description.contains("b.yaml → "))
    }
  }

  @Test func `a chain of seventeen files is too long`() throws {
    let folder = try Folder(["f16.yaml": "carecap: 1\n"])
    for number in 0..<16 {
      let text = "carecap: 1\nextends: f\(number + 1).yaml\n"
      try folder.write(Array(text.utf8), to: "f\(number).yaml")
    }
    #expect(folder.diagnostics("f0.yaml") == ["f15.yaml:2:10 extends-too-long"])
    #expect(folder.diagnostics("f1.yaml") == [])
  }

  @Test func `a parent that is missing, broken or far away is reported`() throws {
    let folder = try Folder([
      "base.yaml": "carecap: 1\n\ta: 1\n",
      "missing.yaml": "carecap: 1\nextends: bas.yaml\n",
      "broken.yaml": "carecap: 1\nextends: base.yaml\n",
      "far.yaml": "carecap: 1\nextends: /etc/passwd\n",
      "folder.yaml": "carecap: 1\nextends: .\n",
    ])
    #expect(folder.diagnostics("missing.yaml") == ["missing.yaml:2:10 missing-file"])
    #expect(folder.diagnostics("broken.yaml") == ["base.yaml:2:1 tab-indentation"])
    #expect(folder.diagnostics("far.yaml") == ["far.yaml:2:10 outside-folder"])
    #expect(folder.diagnostics("folder.yaml") == ["folder.yaml:2:10 not-a-file"])
  }

  @Test func `a confined loader reads nothing outside its folder`() throws {
    let folder = try Folder(["a.yaml": "carecap: 1\nextends: ../../etc/hostname\n"])
    let loader = ScenarioLoader(confinedTo: folder.path)
    do throws(ScenarioLoadError) {
      _ = try loader.load(path: folder.path + "/a.yaml")
      Issue.record("the file was read")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["outside-folder"])
    }
  }
}

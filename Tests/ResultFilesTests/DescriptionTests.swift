import ContentDigest
import Foundation
import Testing

@testable import ResultFiles

struct DescriptionTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable { let name: String }
        let fields: [Field]
        let primaryKey: [String]
      }
      let name: String
      let path: String
      let bytes: Int
      let hash: String
      let schema: Schema
    }
    let description: String
    let resources: [Resource]
  }

  private struct Manifest: Decodable {
    struct Output: Decodable {
      let path: String
      let bytes: Int
      let sha256: String
    }
    let fingerprint: String
    let outputs: [Output]
    let counts: [String: Int]
  }

  @Test func `the data package describes every table as it is`() async throws {
    let scratch = try Scratch()
    try await SmallTown.write(to: scratch.path + "/r", SmallTown.experiment())

    let package = try JSONDecoder().decode(
      Package.self, from: try scratch.bytes("r/datapackage.json"))

    #expect(package.resources.map(\.name) == Table.all.map(\.name))
    #expect(package.description.hasSuffix(", which are for programs, do not."))
    for resource in package.resources {
      let text = try scratch.text("r/\(resource.path)")
      let heading = text.prefix { $0 != "\n" }.drop { $0 == "\u{feff}" }
      let names = resource.schema.fields.map(\.name)
      #expect(heading == names.joined(separator: ","))
      #expect(Set(resource.schema.primaryKey).isSubset(of: names))
      #expect(resource.bytes == text.utf8.count)
      #expect(resource.hash == "sha256:" + SHA256Digest.hexadecimal(of: text.utf8))
    }
  }

  @Test(arguments: [
    ([] as [String], "as UTF-8."),
    (["a"], "as UTF-8; a.csv, which is for programs, does not."),
    (["a", "b"], "as UTF-8; a.csv and b.csv, which are for programs, do not."),
  ])
  func `the conventions name the tables for programs, or none`(names: [String], end: String) throws
  {
    let tables = [("summary", Table.Audience.people)] + names.map { ($0, .programs) }
    let package = DataPackage(
      scenario: "town",
      resources: tables.map { name, audience in
        (
          Table(
            name: name, title: name, description: name, audience: audience, fields: [],
            primaryKey: [], rows: nil),
          OutputFile(name: name + ".csv", byteCount: 0, sha256: "")
        )
      })

    let document = try JSONDecoder().decode(Package.self, from: Data(package.json.text.utf8))

    #expect(document.description.hasSuffix(end), "\(document.description)")
  }

  @Test func `references lead to fields that exist`() {
    for reference in Table.all.flatMap(\.references) {
      let table = Table.all.first { $0.name == reference.table }
      #expect(table?.fields.contains { $0.name == reference.tableField } == true)
    }
  }

  @Test func `the manifest lists every other file with its digest`() async throws {
    let scratch = try Scratch()
    try await SmallTown.write(
      to: scratch.path + "/r", SmallTown.experiment(), report: "<title>x</title>")

    let manifest = try JSONDecoder().decode(Manifest.self, from: try scratch.bytes("r/run.json"))

    #expect((manifest.outputs.map(\.path) + ["run.json"]).sorted() == (try scratch.names("r")))
    for output in manifest.outputs {
      let bytes = try scratch.bytes("r/\(output.path)")
      #expect(output.bytes == bytes.count)
      #expect(output.sha256 == SHA256Digest.hexadecimal(of: bytes))
    }
    #expect(manifest.counts["events"] == 600)
    #expect(manifest.fingerprint.count == 16)
    #expect(try scratch.text("r/resolved.yaml") == "name: small-town\n")
  }

  @Test func `the digest is SHA-256`() {
    // FIPS 180-2, appendix B.1.
    #expect(
      SHA256Digest.hexadecimal(of: "abc".utf8)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(arguments: [2, 7])
  func `any number of workers gives the same bytes`(workers: Int) async throws {
    let scratch = try Scratch()

    try await SmallTown.write(to: scratch.path + "/a", SmallTown.experiment(replications: 40))
    try await SmallTown.write(
      to: scratch.path + "/b", SmallTown.experiment(replications: 40, workers: workers))

    for name in try scratch.names("a") where name != "run.json" {
      #expect(try scratch.bytes("a/\(name)") == scratch.bytes("b/\(name)"), "\(name) differs")
    }
    // The manifests differ in the number of workers and in nothing else.
    let manifest = try scratch.text("b/run.json")
    #expect(
      try scratch.text("a/run.json")
        == manifest.replacing("\"workers\": \(workers)", with: "\"workers\": 1"))
  }
}

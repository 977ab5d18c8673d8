import Foundation
import Testing

/// Census tables as they come, into the table of areas that carecap reads.
struct ImportTests {
  private static let census = CarecapProcess.repository
    .appending(path: "scenarios/country/census.csv").path
  private static let shipped = CarecapProcess.repository
    .appending(path: "scenarios/country/areas.csv").path
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func text() throws -> String { try String(contentsOfFile: Self.census, encoding: .utf8) }

  private func expectShipped(_ census: String, _ arguments: String...) throws {
    let output = scratch.path("folder/areas.csv")
    let finished = try CarecapProcess.run(
      ["import", census, "--output", output] + arguments)
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(
      try Data(contentsOf: URL(filePath: output)) == Data(contentsOf: URL(filePath: Self.shipped)))
  }

  @Test func `the shipped table of areas is the shipped census imported`() throws {
    try expectShipped(Self.census)
  }

  @Test func `a folder gets areas.csv, and an existing table is left alone`() throws {
    let folder = scratch.path("folder")
    #expect(try CarecapProcess.run("import", Self.census, "--output", folder).status == 0)
    let again = try CarecapProcess.run("import", Self.census, "--output", folder)

    #expect(again.status == 73)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder) == ["areas.csv"])
  }

  @Test func `other column names, sexes, orders and open groups are mapped`() throws {
    let rows = try text().split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let ages = cells[4].isEmpty ? "\(cells[3])岁及以上" : "\(cells[3])~\(cells[4])岁"
      return "\(ages),\(cells[5]),\(cells[2] == "F" ? "女" : "男"),x,\(cells[0]),\(cells[1])"
    }
    let table = (["年龄,人数,性别,备注,地区代码,地区"] + rows.reversed()).joined(separator: "\r\n")
    let description = try scratch.write(
      """
      carecap: 1
      columns: {area: 地区代码, name: 地区, sex: 性别, count: 人数, age_group: 年龄}
      sexes: {female: 女, male: 男}
      open_age_group: 85岁及以上

      """, to: "columns.yaml")

    try expectShipped(scratch.write(table, to: "utf-8.csv"), "--columns", description)
  }

  @Test func `Chinese Windows' encoding is read`() throws {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let bytes = try #require(try text().data(using: encoding))

    try expectShipped(scratch.write(bytes, to: "gb18030.csv"))
  }

  @Test func `five years and the single years made of them have the same sums`() throws {
    let areas = try String(contentsOfFile: Self.shipped, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",").map(String.init) }
    for line in try text().split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let sex = cells[2] == "F" ? "female" : "male"
      let first = try #require(Int(cells[3]))
      let names = Int(cells[4]).map { (first...$0).map { "\(sex)_\($0)" } } ?? ["\(sex)_85_plus"]
      let area = try #require(areas.first { $0[0] == cells[0] })
      var sum = 0
      for name in names {
        let column = try #require(areas[0].firstIndex(of: name))
        sum += try #require(Int(area[column]))
      }
      #expect(sum == Int(cells[5]))
    }
  }

  @Test(arguments: [
    ("sex", "gender", "--columns"), ("910101,东丘县,F,60,64", "910101,东丘县,X,60,64", "F or M"),
    ("910101,东丘县,F,60,64", "910101,东丘县,F,sixty,64", "age"),
    ("910101,东丘县,F,60,64", "910101,东丘县,F,64,60", "age"),
    ("910101,东丘县,F,60,64", "910101,东丘县,F,60,65", "60–65"),
    ("910101,东丘县,F,60,64,", "910101,东丘县,F,60,64,1e", "digits"),
    ("910101,东丘县,F,60,64,", "910101,东丘县,F,60,64,1,", "cells"),
    ("910101,东丘县,F,65,69", "910101,东丘县,F,60,64", "second time"),
    ("910101,东丘县,F,65,69", "910101,西丘县,F,65,69", "line 2"),
    ("910101,东丘县,F,65,69", "910101,东丘县,F,15,19", "write 0"),
    (",85,,", ",85,89,", "open"), (",80,84,", ",80,83,", "missing"),
    (",60,64,", ",60,,", "last"), ("910101,东丘县,F,40,44", "910101,东丘县,F,18,22", "20 and 60"),
  ])
  func `a wrong census table gets 65 with line and advice`(
    old: String, new: String, word: String
  ) throws {
    let good = try text()
    #expect(good.contains(old))
    let broken = try scratch.write(good.replacing(old, with: new), to: "broken.csv")

    let finished = try CarecapProcess.run(
      "import", broken, "--output", scratch.path("areas.csv"))

    #expect(finished.status == 65)
    #expect(
      finished.errors.contains(try Regex("broken\\.csv:[0-9]+:[0-9]+: error: ")),
      "\(finished.errors)")
    #expect(finished.errors.contains(word), "\(finished.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("areas.csv")))
  }

  /// Official tables have rows of provinces and cities among those of the counties.
  @Test func `rows of totals are refused, because their people would count twice`() throws {
    let rows = try text().split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    func totals(_ prefix: String, _ code: String) -> [String] {
      var sums: [[String]: Int] = [:]
      for row in rows.dropFirst() where row[0].hasPrefix(prefix) {
        sums[Array(row[2...4]), default: 0] += Int(row[5]) ?? 0
      }
      return sums.map { "\(code),合计,\($0.key.joined(separator: ",")),\($0.value)" }
    }
    let broken = try scratch.write(
      text() + (totals("91", "910000") + totals("9101", "910100")).joined(separator: "\n") + "\n",
      to: "totals.csv")

    let finished = try CarecapProcess.run("import", broken, "--output", scratch.path("areas.csv"))

    #expect(finished.status == 65)
    for code in ["'910000'", "'910100'"] {
      #expect(finished.errors.contains("the area \(code) is the sum"), "\(finished.errors)")
    }
    #expect(!finished.errors.contains("'910101'"))
  }

  @Test func `a wrong description of the columns gets 65, a missing table 66`() throws {
    let wrong = try scratch.write(
      "carecap: 1\ncolumns: {area: a, nam: b, sex: s, count: c, age_from: f}\nsexes: {female: F}\n",
      to: "wrong.yaml")
    let finished = try CarecapProcess.run(
      "import", Self.census, "--columns", wrong, "--output", scratch.path("a.csv"))

    #expect(finished.status == 65)
    for word in ["'name'", "'age_group'", "male"] { #expect(finished.errors.contains(word)) }
    let missing = try CarecapProcess.run("import", scratch.path("x"), "--output", "a.csv")
    #expect(missing.status == 66)
  }
}

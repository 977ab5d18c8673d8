import Foundation
import Testing

@testable import ResultFiles

struct TableContentTests {
  private func written(communities: Bool = false) async throws -> Scratch {
    let scratch = try Scratch()
    try await SmallTown.write(
      to: scratch.path + "/r", SmallTown.experiment(), communities: communities)
    return scratch
  }

  @Test func `replications have a row for each date, place and measure`() async throws {
    let lines = try await written().text("r/replications.csv").split(separator: "\n")

    #expect(lines.count == 1 + 3 * 2 * 4)
    #expect(
      lines.prefix(6) == [
        "scenario,replication,date,place,measure,value",
        "small-town,1,2012-12-31,district,beds,1",
        "small-town,1,2012-12-31,district,mean_wait,0.1",
        "small-town,1,2012-12-31,lihu,beds,1",
        "small-town,1,2012-12-31,lihu,mean_wait,0.1",
        "small-town,1,2013-01-31,district,beds,1",
      ])
    #expect(lines[10] == "small-town,2,2012-12-31,district,mean_wait,")
  }

  @Test func `replications of communities are written only if asked for`() async throws {
    #expect(try await !written().text("r/replications.csv").contains("lakeside"))
    #expect(try await written(communities: true).text("r/replications.csv").contains("lakeside"))
  }

  @Test func `the summary has the estimates in the order of the columns`() async throws {
    let lines = try await written().text("r/summary.csv").split(separator: "\n")

    #expect(
      lines[0] == """
        \u{feff}scenario,date,place,measure,unit,n,mean,ci95_low,ci95_high,sd,\
        q05,q10,q25,q50,q75,q90,q95,note
        """)
    #expect(lines.count == 1 + 2 * 2 * 2)
    // 1, 2, 3: the deviation is 1, and three are too few for an interval.
    let fields = lines[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(fields[..<7] == ["small-town", "2012-12-31", "district", "beds", "beds", "3", "2"])
    #expect(
      fields[7...] == ["", "", "1", "1.1", "1.2", "1.5", "2", "2.5", "2.8", "2.9", "few"])
    #expect(lines[2].hasPrefix("small-town,2012-12-31,district,mean_wait,days,2,"))
  }

  @Test func `intervals stand where there are enough replications`() async throws {
    let scratch = try Scratch()
    try await SmallTown.write(to: scratch.path + "/r", SmallTown.experiment(replications: 200))

    // 1 to 200: the deviation is √(200 × 201 / 12), and t(0.975; 199) = 1.9719565.
    let row = try scratch.text("r/summary.csv").split(separator: "\n")[1]
      .split(separator: ",", omittingEmptySubsequences: false)
    #expect(abs(try #require(Double(row[7])) - (100.5 - 8.0706)) < 1e-3)
    #expect(row.last == "")
    // Between order statistics 86 and 87, and 114 and 115.
    let median = try #require(
      scratch.text("r/quantiles.csv").split(separator: "\n")
        .first { $0.contains("district,beds,beds,0.5,") }
    ).split(separator: ",", omittingEmptySubsequences: false)
    #expect(median[6...7] == ["200", "100.5"])
    #expect((86...87).contains(try #require(Double(median[8]))))
    #expect((114...115).contains(try #require(Double(median[9]))))
  }

  @Test(arguments: [
    ("facilities", "facility", "home"), ("communities", "community", "lakeside"),
    ("waiting", "class", "urgent"),
  ])
  func `each kind of subject has a table of its own`(name: String, column: String, subject: String)
    async throws
  {
    let lines = try await written().text("r/\(name).csv").split(separator: "\n")

    #expect(lines[0].hasPrefix("\u{feff}scenario,date,\(column),measure,unit,n,mean,"))
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("small-town,2012-12-31,\(subject),beds,beds,3,2,"))
  }

  @Test func `targets have their probability on each date`() async throws {
    let lines = try await written().text("r/targets.csv").split(separator: "\n")

    #expect(lines[0] == "\u{feff}scenario,target,date,n,probability,ci95_low,ci95_high,note")
    #expect(lines.count == 2)
    // Clopper and Pearson's upper limit for one of three.
    #expect(lines[1].hasPrefix("small-town,ten_beds,2012-12-31,3,0.3333333333333333,,0.9057"))
    #expect(lines[1].hasSuffix(",at_most"))
  }

  @Test func `target dates accumulate and end with those that never reach it`() async throws {
    let lines = try await written().text("r/target_dates.csv").split(separator: "\n")

    #expect(
      lines[0] == """
        \u{feff}scenario,target,outcome,date,n,count,probability,ci95_low,ci95_high,note
        """)
    // First met on 31 December, never, and on 9 February; the horizon ends on 4 March.
    let rows = [
      "reached_by_date,2012-12-31,3,1,0.3333333333333333",
      "reached_by_date,2013-01-31,3,1,0.3333333333333333",
      "reached_by_date,2013-02-28,3,2,0.6666666666666666",
      "reached_by_date,2013-03-04,3,2,0.6666666666666666",
      "not_reached_within_horizon,,3,1,0.3333333333333333",
    ]
    #expect(lines.count == 1 + rows.count)
    for (line, row) in zip(lines.dropFirst(), rows) {
      #expect(line.hasPrefix("small-town,ten_beds,\(row),"))
    }
  }

  @Test func `labels with commas and quotation marks are quoted, Chinese is not`() async throws {
    let scratch = try await written()

    let places = try scratch.text("r/places.csv")
    #expect(places.hasPrefix("\u{feff}kind,identifier,name_en,name_zh\n"))
    #expect(places.contains("\nstreet,lihu,\"Lihu, the \"\"lake\"\" street\",蠡湖街道\n"))
    #expect(places.hasSuffix("\nwaiting_class,urgent,Urgent,急需\n"))
    let measures = try scratch.text("r/measures.csv").split(separator: "\n")
    #expect(measures.count == 1 + 5 * 2)
    #expect(
      measures[2] == #"district,mean_wait,days,"Mean wait, of those ""admitted""","平均等待,天""#)
    #expect(
      try scratch.text("r/target_definitions.csv")
        == "\u{feff}target,name_en,name_zh,measure,unit,level\nten_beds,Ten beds,十张床位,beds,beds,10\n"
    )
  }

  @Test func `fingerprints are sixteen digits`() async throws {
    #expect(
      try await written().text("r/fingerprints.csv") == """
        scenario,replication,fingerprint,events
        small-town,1,0000000000000001,100
        small-town,2,0000000000000002,200
        small-town,3,0000000000000003,300

        """)
  }

  @Test func `only the tables for people begin with a byte order mark`() async throws {
    let scratch = try await written()

    for table in Table.all {
      let start = try scratch.bytes("r/\(table.fileName)").prefix(3)
      let hasMark = start == Data([0xef, 0xbb, 0xbf])
      #expect(hasMark != ["replications", "fingerprints"].contains(table.name))
    }
  }
}

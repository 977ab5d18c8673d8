import Foundation

/// Reads the tables of a result. The fields that these tests read hold no commas.
struct ResultTables: Sendable {
  let folder: String

  static let names = [
    "replications.csv", "summary.csv", "quantiles.csv", "facilities.csv", "communities.csv",
    "waiting.csv",
    "targets.csv", "target_dates.csv", "target_definitions.csv", "fingerprints.csv",
    "places.csv", "measures.csv", "datapackage.json", "resolved.yaml",
  ]

  func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder).appending(path: name))
  }

  /// The rows of a table as dictionaries by column.
  func rows(_ name: String) throws -> [[String: String]] {
    var text = String(decoding: try data(name), as: UTF8.self)
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    let lines = text.split(separator: "\n")
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(header, cells))
    }
  }

  /// The district's values of a measure on a date, one for each replication.
  func values(_ measure: String, on date: String) throws -> [Double] {
    try rows("replications.csv")
      .filter { $0["place"] == "district" && $0["measure"] == measure && $0["date"] == date }
      .map { try number($0["value"]) }
  }

  private func number(_ text: String?) throws -> Double {
    guard let text, let number = Double(text) else { throw CocoaError(.formatting) }
    return number
  }
}

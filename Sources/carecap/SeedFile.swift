import FoundationEssentials
import RandomVariates

/// A master seed as the command line names it: the number, or a file with it.
enum SeedFile {
  private static let sizeLimit = 65_536

  /// A seed file has lines that begin with `#` and one line with a seed.
  static func seed(_ text: String) throws -> MasterSeed {
    if let seed = MasterSeed(text) { return seed }
    let attributes = try? FileManager.default.attributesOfItem(atPath: text)
    guard let attributes else {
      throw Failure(
        .missingInput,
        "Error: --seed '\(text)' is neither a seed (a number up to 2^64 - 1, or 0x and up to 32 "
          + "hexadecimal digits) nor a file")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular,
      let size = attributes[.size] as? Int, size <= sizeLimit,
      let data = FileManager.default.contents(atPath: text),
      let content = String(bytes: data, encoding: .utf8)
    else {
      throw Failure(
        .invalidScenario, "\(text):1:1: error: a seed file is a text file of at most 64 KiB")
    }
    var found: MasterSeed?
    for (number, line) in content.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let word = line.trimmingPrefix("\u{FEFF}").trimming
      if word.isEmpty || word.hasPrefix("#") { continue }
      guard let seed = MasterSeed(word), found == nil else {
        let what = found == nil ? "this is no seed" : "there is more than one seed"
        throw Failure(
          .invalidScenario,
          "\(text):\(number + 1):1: error: \(what)\n  help: write one number up to 2^64 - 1, or 0x "
            + "and up to 32 hexadecimal digits; comments begin with #")
      }
      found = seed
    }
    guard let found else {
      throw Failure(.invalidScenario, "\(text):1:1: error: the file holds no seed")
    }
    return found
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  fileprivate var trimming: String {
    var text = String(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

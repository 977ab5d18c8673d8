/// Reads a table that `TableFile` has written, line by line, however long it is.
public struct TableLines: ~Copyable {
  private static let longest = 1 << 16

  private let path: String
  private var file: DigestedReader
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Opens the table at `path`. Throws `notRead` if there is none.
  public init(_ path: String) throws(ResultFileError) {
    var file = try Self.opened(path)
    do {
      let mark = try file.next(3)
      buffer = mark == [0xef, 0xbb, 0xbf] ? [] : mark
    } catch {
      throw .notRead(path: path, error)
    }
    self.path = path
    self.file = file
  }

  private static func opened(_ path: String) throws(ResultFileError) -> DigestedReader {
    do {
      return try DigestedReader(path)
    } catch {
      throw .notRead(path: path, error)
    }
  }

  /// The next line, without its line end; nil behind the last. What is longer than any line
  /// of a table is cut into several.
  public mutating func next() throws(ResultFileError) -> String? {
    if buffer.count - position < Self.longest, !isAtEnd {
      buffer.removeFirst(position)
      position = 0
      do {
        let more = try file.next(4 * Self.longest)
        isAtEnd = more.isEmpty
        buffer += more
      } catch {
        throw .notRead(path: path, error)
      }
    }
    let rest = buffer[position...].prefix(Self.longest)
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: UInt8(ascii: "\n"))
    position = end.map { $0 + 1 } ?? rest.endIndex
    var line = rest[..<(end ?? rest.endIndex)]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}

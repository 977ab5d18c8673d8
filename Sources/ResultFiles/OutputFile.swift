/// A file that was written, with what is needed to recognise it.
public struct OutputFile: Hashable, Sendable {
  /// The name inside the result directory.
  public let name: String
  public let byteCount: Int
  /// 64 hexadecimal digits.
  public let sha256: String
}

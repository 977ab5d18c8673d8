import ContentDigest

/// A digest as the files of records hold it.
enum SHA256Bytes {
  static let count = SHA256Digest.byteCount

  static func digest(of content: [UInt8]) -> [UInt8] {
    var digest = SHA256Digest()
    digest.update(content)
    return digest.bytes
  }
}

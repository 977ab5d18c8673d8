internal import CSodium

/// The SHA-256 hash of bytes: what names a content, whatever its file is called.
///
/// The hash is libsodium's; all of it that carecap uses is in this file.
public struct SHA256Digest: Sendable {
  private var state = crypto_hash_sha256_state()

  /// The digest of nothing yet.
  public init() {
    unsafe crypto_hash_sha256_init(&state)
  }

  public mutating func update(_ bytes: [UInt8]) {
    unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// The number of bytes in every digest.
  public static let byteCount = Int(crypto_hash_sha256_BYTES)

  /// The digest of all bytes so far.
  public var bytes: [UInt8] {
    var state = state
    var hash = [UInt8](repeating: 0, count: Self.byteCount)
    unsafe crypto_hash_sha256_final(&state, &hash)
    return hash
  }

  /// The digest of all bytes so far, in 64 hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The digest of some bytes, in 64 hexadecimal digits.
  public static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    var digest = Self()
    digest.update(Array(bytes))
    return digest.hexadecimal
  }
}

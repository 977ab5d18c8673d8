/// Turns a name into a word of a Philox counter.
///
/// FNV-1a with 64 bits (Fowler, Noll, Vo, Eastlake and Hansen, "The FNV
/// Non-Cryptographic Hash Algorithm", RFC 9923, 2026) over the UTF-8 of the
/// name, then the finaliser of MurmurHash3 (Appleby, 2011), which spreads the
/// last letters of a short name over all bits. It is a bijection, so it adds no
/// collision. Swift's own `Hasher` would not do: it changes with every process.
enum NameHash {
  static func word(of name: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01b3
    }
    hash ^= hash >> 33
    hash &*= 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 33
    hash &*= 0xc4ce_b9fe_1a85_ec53
    hash ^= hash >> 33
    return hash
  }
}

public import Measurement

/// What tells whether a replication went exactly as another did.
public struct ReplicationFingerprint: Hashable, Sendable {
  public let replication: Int
  public let fingerprint: UInt64
  public let eventCount: Int

  public init(_ record: ReplicationRecord) {
    replication = record.replication
    fingerprint = record.fingerprint
    eventCount = record.eventCount
  }
}

extension Sequence<ReplicationFingerprint> {
  /// One hash over all fingerprints; it depends on their order.
  ///
  /// FNV-1a with 64 bits (Fowler, Noll & Vo) over the bytes of the
  /// fingerprints, the lowest byte of each first.
  var combined: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for element in self {
      for shift in stride(from: 0, to: 64, by: 8) {
        hash ^= (element.fingerprint >> UInt64(shift)) & 0xff
        hash &*= 0x0000_0100_0000_01b3
      }
    }
    return hash
  }
}

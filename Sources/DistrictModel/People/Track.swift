/// Where a person is registered, and where he lives.
package enum Track: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Registered (户籍) in the district and living there.
  case local
  /// Registered in the district, living elsewhere.
  case away
  /// Living in the district, registered elsewhere.
  case incomer

  package var isRegistered: Bool { self != .incomer }
  package var isResident: Bool { self != .away }
}

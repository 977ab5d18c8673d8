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

  /// One for each count to which he belongs: registered people, residents.
  @inline(__always)
  var weight: SIMD2<Int32> { SIMD2(isRegistered ? 1 : 0, isResident ? 1 : 0) }
}

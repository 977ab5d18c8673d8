/// The number of a home within a scenario.
package struct FacilityID: BitwiseCopyable, Hashable, Sendable {
  package let index: UInt16

  package init(_ index: Int) { self.index = UInt16(index) }

  /// No home at all.
  package static let none = FacilityID(Int(UInt16.max))
}

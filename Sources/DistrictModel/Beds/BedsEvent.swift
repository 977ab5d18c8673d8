/// What can happen around care beds.
package enum BedsEvent: BitwiseCopyable, Sendable {
  /// Somebody applies, if his plan to do so still stands.
  case applies(PersonID, plan: UInt32)
  case assessed(ApplicantID)
  case withdraws(ApplicantID)
  case answers(ApplicantID)
  /// Somebody who has declined an offer is on the list again.
  case resumes(ApplicantID)
  case returnsHome(ApplicantID)
  case startsBuilding(FacilityID)
  case overdue(FacilityID)
  case cancelled(FacilityID)
  case opens(FacilityID)
  /// A new home can take a few more.
  case fills(FacilityID)
  case closes(FacilityID)
  case transfers(UInt16)
  /// From now on residents are not subsidised.
  case subsidyEnds
}

/// The number of a home within a scenario.
package struct FacilityID: BitwiseCopyable, Hashable, Sendable {
  package let index: UInt16

  package init(_ index: Int) { self.index = UInt16(index) }

  /// No home at all.
  package static let none = FacilityID(Int(UInt16.max))
}

/// The number of an applicant within a replication.
package struct ApplicantID: BitwiseCopyable, Hashable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(index) }
}

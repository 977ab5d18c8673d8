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
  case transfers(UInt32)
  /// From now on residents are not subsidised.
  case subsidyEnds
}

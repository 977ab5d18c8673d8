/// Who waits for which bed.
package enum WaitingPolicy: String, CaseIterable, BitwiseCopyable, Sendable {
  /// One list for the district: a free bed goes to the first whom it suits.
  case central
  /// Each home keeps its own list, and an applicant stands on one.
  case perHome = "per_home"
}

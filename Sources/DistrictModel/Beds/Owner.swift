package enum Owner: String, CaseIterable, BitwiseCopyable, Sendable {
  case `public`, `private`
}

/// What counts a facility's beds in the official statistics.
package enum FacilitySector: String, CaseIterable, BitwiseCopyable, Sendable {
  /// A home with its own licence (机构养老床位).
  case institution
  /// Day and overnight beds of a community centre (社区托养床位).
  case community
}

/// Who waits for which bed.
package enum WaitingPolicy: String, CaseIterable, BitwiseCopyable, Sendable {
  /// One list for the district: a free bed goes to the first whom it suits.
  case central
  /// Each home keeps its own list, and an applicant stands on one.
  case perHome = "per_home"
}

/// What can happen around canteens.
package enum CanteensEvent: BitwiseCopyable, Sendable {
  /// The month is over: meals are counted, books closed, new canteens begun.
  case monthEnds(UInt16)
  case opens(community: UInt16)
  case sponsorLapses(community: UInt16, contract: UInt16)
  case sponsorFound(UInt32)
  case allSponsorsLost
}

/// Everything that can happen in a district, by programme.
package enum DistrictEvent: BitwiseCopyable, Sendable {
  case people(PeopleEvent)
  case beds(BedsEvent)
  case canteens(CanteensEvent)
  /// A day is over: are the promises kept?
  case dayEnds
  /// An observation date is over: what is there to count?
  case observation(UInt16)
}

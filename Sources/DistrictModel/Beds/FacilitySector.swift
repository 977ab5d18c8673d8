/// Under which heading the official statistics count a facility's beds.
package enum FacilitySector: String, CaseIterable, BitwiseCopyable, Sendable {
  /// A home with its own licence (机构养老床位).
  case institution
  /// Day and overnight beds of a community centre (社区托养床位).
  case community
}

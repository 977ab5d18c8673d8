/// What a person of the start is then, as far as a programme needs it to choose among them.
struct Condition: BitwiseCopyable, Sendable {
  let group: ConditionGroup
  let isResident: Bool
  /// Whether a programme has known him since then.
  var isKnown = false
}

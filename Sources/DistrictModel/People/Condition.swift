/// What a person of the start is then.
struct Condition: BitwiseCopyable, Sendable {
  let careState: CareState
  let livesAlone: Bool
}

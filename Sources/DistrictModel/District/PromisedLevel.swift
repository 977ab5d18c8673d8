/// What a promise says, without words.
struct PromisedLevel: BitwiseCopyable, Sendable {
  let subject: PromisedMeasure
  /// What the measure must reach.
  let level: Double
}

/// How much help a person needs with the activities of daily living.
package enum CareState: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case independent, semiDependent, dependent
}

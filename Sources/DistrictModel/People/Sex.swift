/// The sex that life tables and the census tell apart; its number is a part of a person's key.
package enum Sex: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case female, male
}

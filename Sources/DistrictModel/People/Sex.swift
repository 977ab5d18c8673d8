package enum Sex: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case female, male
}

/// Whole numbers as bytes, the lowest first, on whatever machine.
extension [UInt8] {
  mutating func append(littleEndian value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}

extension FixedWidthInteger {
  /// The number whose bytes are `bytes`, the lowest first.
  init(littleEndian bytes: some Collection<UInt8>) {
    self = 0
    for (index, byte) in bytes.enumerated() {
      self |= Self(truncatingIfNeeded: byte) << (8 * index)
    }
  }
}

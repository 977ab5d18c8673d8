/// What libFuzzer calls with each input. The reader is that of the environment variable
/// FUZZ_READER; a trap, an address error, a hang or too much memory is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  FuzzedReader.chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

import CivilCalendar
import ContentDigest
import Measurement
import Testing

@testable import ResultFiles

struct RecordFormTests {
  private let form = RecordForm(SmallTown().layout)

  private func record(
    values: [Double] = Array(repeating: 1, count: 20), eventCount: Int = 5,
    firstKept: CivilDate? = SmallTown.newYear2013
  ) -> ReplicationRecord {
    ReplicationRecord(
      replication: 3, fingerprint: 0x8000_0000_0000_00ff, eventCount: eventCount, values: values,
      outcomes: [PromiseOutcome(isKept: [true], firstKept: firstKept)])
  }

  private func bytes(_ record: ReplicationRecord) -> [UInt8] { form.bytes(of: record) }

  /// The bytes with another one at `index`, as if they had been written so.
  private func bytes(_ record: ReplicationRecord, with byte: UInt8, at index: Int) -> [UInt8] {
    var content = Array(bytes(record).dropLast(SHA256Digest.byteCount))
    content[index] = byte
    var digest = SHA256Digest()
    digest.update(content)
    return content + digest.bytes
  }

  @Test func `numbers come back to the last bit`() throws {
    let values: [Double] = [
      0, -0.0, 0.1, 1 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -1e300,
      .nan, .ulpOfOne, 1.0.nextUp,
    ]
    let original = record(values: values + values, firstKept: nil)

    let bytes = bytes(original)
    let copy = try #require(form.record(in: bytes))

    #expect(bytes.count == form.byteCount)
    #expect(copy.values.map(\.bitPattern) == original.values.map(\.bitPattern))
    #expect(copy.fingerprint == original.fingerprint)
    #expect(copy.outcomes == original.outcomes)
  }

  @Test(arguments: [CivilDate.earliest, CivilDate(dayNumber: -1), CivilDate.latest])
  func `any day comes back`(day: CivilDate) {
    #expect(form.record(in: bytes(record(firstKept: day))) == record(firstKept: day))
  }

  @Test func `the lowest byte comes first on every machine`() {
    #expect(bytes(record()).prefix(16) == [3, 0, 0, 0, 0, 0, 0, 0, 0xff, 0, 0, 0, 0, 0, 0, 0x80])
  }

  @Test func `bytes that no run writes are no record`() {
    #expect(form.record(in: []) == nil)
    #expect(form.record(in: bytes(record()) + [0]) == nil)
    #expect(form.record(in: bytes(record(eventCount: 1 << 41))) == nil)
    #expect(form.record(in: bytes(record(values: Array(repeating: .infinity, count: 20)))) == nil)
    // The flags of the promise's date and of its first day.
    let end = form.byteCount - SHA256Digest.byteCount
    #expect(form.record(in: bytes(record(), with: 1, at: end - 6)) == record())
    for index in [end - 6, end - 5] {
      #expect(form.record(in: bytes(record(), with: 2, at: index)) == nil)
    }
    #expect(form.record(in: bytes(record(), with: 0x7f, at: end - 1)) == nil)
  }

  @Test func `a changed bit anywhere is found`() {
    for index in 0..<form.byteCount {
      var wrong = bytes(record())
      wrong[index] ^= 0x10
      #expect(form.record(in: wrong) == nil, "byte \(index)")
    }
  }
}

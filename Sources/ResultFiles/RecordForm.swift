public import CivilCalendar
import ContentDigest
public import Measurement

/// How a replication's record stands in a file of records: of a result, of a part, or of a run
/// that goes on. In a run over areas an area stands in the place of a replication.
///
/// Every record has the same length: replication, fingerprint and number of
/// events with 8 bytes each; the bits of every value; and for each promise a
/// byte for each of its dates, a byte that says whether it was ever kept, and
/// 4 bytes with the day on which it first was, in days since 1970-01-01. The
/// lowest byte of a number comes first. So a number comes back to the last bit.
/// The 32 bytes at the end are the SHA-256 digest of those before, so that a record may be
/// believed before the rest of the file is read or even written.
public struct RecordForm: Sendable {
  static let fileName = "records.bin"
  /// The first bytes of the file.
  static let heading = Array("carecap records 2\n".utf8)

  private let valueCount: Int
  /// For each promise, its number of dates.
  private let dateCounts: [Int]
  /// The length of a record without its digest.
  private let contentByteCount: Int
  /// The SHA-256 digest of what the numbers mean, in hexadecimal digits.
  let digest: String

  /// The length of a record.
  var byteCount: Int { contentByteCount + SHA256Digest.byteCount }

  public init(_ layout: ObservationLayout) {
    self.init(
      valueCount: layout.valueCount, dateCounts: layout.promises.map(\.dates.count),
      digest: layout.digest)
  }

  /// The form of the records of areas, each with the values of all `replications`: for each
  /// its values, date by date, measure by measure.
  public init(areasOn dates: [CivilDate], measures: [Measure], replications: ClosedRange<Int>) {
    let layout = ObservationLayout(
      dates: dates,
      columns: measures.map { ObservationLayout.Column(subject: .anyArea, measure: $0) },
      promises: [])
    self.init(
      valueCount: layout.valueCount * replications.count, dateCounts: [], digest: layout.digest)
  }

  private init(valueCount: Int, dateCounts: [Int], digest: String) {
    self.valueCount = valueCount
    self.dateCounts = dateCounts
    self.digest = digest
    contentByteCount = 24 + 8 * valueCount + dateCounts.reduce(0) { $0 + $1 + 5 }
  }

  /// Whether a file of so many bytes has the length of so many records.
  func fills(_ byteCount: Int, records count: Int) -> Bool {
    (byteCount - Self.heading.count).quotientAndRemainder(dividingBy: self.byteCount)
      == (quotient: count, remainder: 0)
  }

  /// The bytes of `record`, which fits the layout.
  func bytes(of record: ReplicationRecord) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    append(record, to: &bytes)
    precondition(bytes.count == contentByteCount, "the record must fit the layout")
    bytes += Self.digest(of: bytes)
    return bytes
  }

  private static func digest(of content: [UInt8]) -> [UInt8] {
    var digest = SHA256Digest()
    digest.update(content)
    return digest.bytes
  }

  private func append(_ record: ReplicationRecord, to bytes: inout [UInt8]) {
    bytes.append(littleEndian: UInt64(record.replication))
    bytes.append(littleEndian: record.fingerprint)
    bytes.append(littleEndian: UInt64(record.eventCount))
    for value in record.values { bytes.append(littleEndian: value.bitPattern) }
    for outcome in record.outcomes {
      for isKept in outcome.isKept { bytes.append(isKept ? 1 : 0) }
      bytes.append(outcome.firstKept == nil ? 0 : 1)
      bytes.append(littleEndian: outcome.firstKept?.dayNumber ?? 0)
    }
  }

  /// The record in `bytes`; nil if they are not as a run wrote them.
  func record(in bytes: [UInt8]) -> ReplicationRecord? {
    guard bytes.count == byteCount else { return nil }
    let content = Array(bytes.prefix(contentByteCount))
    guard bytes.suffix(SHA256Digest.byteCount).elementsEqual(Self.digest(of: content)) else {
      return nil
    }
    var rest = content[...]
    func next<Number: FixedWidthInteger>(_: Number.Type) -> Number {
      defer { rest.removeFirst(Number.bitWidth / 8) }
      return Number(littleEndian: rest.prefix(Number.bitWidth / 8))
    }
    func nextFlag() -> Bool? {
      switch rest.removeFirst() {
      case 0: false
      case 1: true
      default: nil
      }
    }
    let replication = next(UInt64.self)
    let fingerprint = next(UInt64.self)
    let eventCount = next(UInt64.self)
    // More events than a replication can have would overflow their sum.
    guard replication <= 1 << 40, eventCount <= 1 << 40 else { return nil }
    let values = (0..<valueCount).map { _ in Double(bitPattern: next(UInt64.self)) }
    guard !values.contains(where: \.isInfinite) else { return nil }
    var outcomes: [PromiseOutcome] = []
    for dateCount in dateCounts {
      let isKept = (0..<dateCount).compactMap { _ in nextFlag() }
      let isEverKept = nextFlag()
      let day = CivilDate(dayNumber: next(Int32.self))
      guard isKept.count == dateCount, let isEverKept, !isEverKept || Self.days.contains(day)
      else { return nil }
      outcomes.append(PromiseOutcome(isKept: isKept, firstKept: isEverKept ? day : nil))
    }
    return ReplicationRecord(
      replication: Int(replication), fingerprint: fingerprint, eventCount: Int(eventCount),
      values: values, outcomes: outcomes)
  }

  private static let days = CivilDate.earliest...CivilDate.latest
}

extension Subject {
  /// Stands for each area in turn.
  fileprivate static let anyArea = Subject(
    .district, identifier: "area", name: LocalizedText(en: "area", zh: "地区"))
}

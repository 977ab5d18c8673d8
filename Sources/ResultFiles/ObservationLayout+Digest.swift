import CivilCalendar
import ContentDigest
import Measurement

extension ObservationLayout {
  /// The SHA-256 digest of everything in the layout, in hexadecimal digits.
  var digest: String {
    var digest = SHA256Digest()
    // A row of quoted fields is told apart from every other row.
    func add(_ fields: [String]) { digest.update(CSVRow(fields).bytes) }
    func texts(_ measure: Measure) -> [String] {
      [measure.name, measure.unit, measure.meaning.english, measure.meaning.chinese]
    }
    add(["dates"] + dates.map(\.description))
    for column in columns {
      let subject = column.subject
      add(
        ["column", subject.kind.rawValue, subject.identifier, subject.name.english]
          + [subject.name.chinese] + texts(column.measure))
    }
    for promise in promises {
      add(
        ["promise", promise.identifier, promise.name.english, promise.name.chinese]
          + texts(promise.measure) + [promise.level.description]
          + promise.dates.map(\.description))
    }
    return digest.hexadecimal
  }
}

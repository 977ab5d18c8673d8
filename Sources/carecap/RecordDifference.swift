import DistrictModel
import Measurement

/// Where two records of the same replication differ.
struct RecordDifference: Error {
  let replication: Int
  let text: LocalizedText

  /// Nil if the records are the same to the last bit.
  init?(_ kept: ReplicationRecord, _ repeated: ReplicationRecord, layout: ObservationLayout) {
    replication = kept.replication
    // Bits are compared, because NaN, which stands for "no such number", is not equal to itself.
    if let index = zip(kept.values, repeated.values).enumerated()
      .first(where: { $1.0.bitPattern != $1.1.bitPattern })?.offset
    {
      let (date, column) = index.quotientAndRemainder(dividingBy: layout.columns.count)
      let (subject, measure) = (layout.columns[column].subject, layout.columns[column].measure)
      let what = "\(measure.name) (\(subject.identifier), \(layout.dates[date]))"
      text = LocalizedText(
        en: "\(what) was \(kept.values[index]) and is \(repeated.values[index])",
        zh: "\(what)原为\(kept.values[index])，现为\(repeated.values[index])")
    } else if kept.outcomes != repeated.outcomes {
      text = LocalizedText(
        en: "a promise is not kept on the same days", zh: "承诺兑现的日期不同")
    } else if kept.eventCount != repeated.eventCount {
      text = LocalizedText(
        en: "it had \(kept.eventCount) events and has \(repeated.eventCount)",
        zh: "原有\(kept.eventCount)个事件，现有\(repeated.eventCount)个")
    } else if kept.fingerprint != repeated.fingerprint {
      text = LocalizedText(
        en: "all values are the same, but not the order or the time of the events",
        zh: "数值相同，但事件的次序或时间不同")
    } else {
      return nil
    }
  }
}

import DistrictModel
import Measurement
import ResultFiles

/// Where two records of the same area differ.
struct AreaDifference: Error {
  /// The area as it came out now.
  let repeated: AreaRecord
  let text: LocalizedText

  /// Nil if the records, each with the same `replications`, are the same.
  init?(
    _ kept: AreaRecord, _ repeated: AreaRecord, replications: ClosedRange<Int>,
    setting: AreasSetting
  ) {
    for (replication, (old, new)) in zip(replications, zip(kept.values, repeated.values)) {
      guard let index = zip(old, new).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
        continue
      }
      let (date, measure) = index.quotientAndRemainder(dividingBy: setting.measures.count)
      let what = "\(setting.measures[measure].name) (\(setting.dates[date]))"
      self.repeated = repeated
      text = LocalizedText(
        en: "in replication \(replication), \(what) was \(old[index]) and is \(new[index])",
        zh: "第\(replication)次模拟的\(what)原为\(old[index])，现为\(new[index])")
      return
    }
    return nil
  }
}

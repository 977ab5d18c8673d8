import Measurement

/// On how many days since the start a promise was not kept at the day's end.
struct PromiseBreach {
  let measure: Measure
  var days = 0

  init(of promise: Promise) {
    measure = Measure(
      "days_in_breach_\(promise.identifier)", unit: "days",
      meaning: LocalizedText(
        en: "days since the start at whose end the promise '\(promise.name.english)' was not kept",
        zh: "起始以来未达到“\(promise.name.chinese)”的天数"))
  }
}

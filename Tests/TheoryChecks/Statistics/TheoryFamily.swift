/// What part of carecap a check is about.
package enum TheoryFamily: String, CaseIterable, Sendable {
  case queues = "the kernel: queues"
  case processes = "the kernel: processes"
  case variates = "distributions"
  case streams = "streams"
  case statistics = "statistics"
  case people = "the district: people"
  case beds = "the district: beds"
  case canteens = "the district: canteens"
}

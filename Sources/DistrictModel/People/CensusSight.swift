/// Where a change is first seen: at the end of which day, on which observation date and at which
/// count of the communities, each by number.
struct CensusSight: BitwiseCopyable {
  let day: Int
  let date: Int
  let register: Int
}

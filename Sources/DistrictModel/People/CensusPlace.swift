/// Where somebody is counted: worked out once for a life.
struct CensusPlace: BitwiseCopyable {
  /// One for each count to which he belongs: registered people, residents.
  let weight: SIMD2<Int32>
  /// By track, sex and segment.
  let cell: Int32
  let community: UInt16
  let sex: Sex
}

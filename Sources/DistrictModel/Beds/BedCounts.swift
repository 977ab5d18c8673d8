/// A number of beds of each type.
package struct BedCounts: Hashable, Sendable, BitwiseCopyable {
  private var counts = SIMD4<Int32>()

  package init() {}

  package init(selfCare: Int, assisted: Int, nursing: Int) {
    counts = SIMD4(Int32(selfCare), Int32(assisted), Int32(nursing), 0)
  }

  package subscript(type: BedType) -> Int {
    get { Int(counts[Int(type.rawValue)]) }
    set { counts[Int(type.rawValue)] = Int32(newValue) }
  }

  package var total: Int { Int(counts.wrappedSum()) }

  package static func += (sum: inout Self, other: Self) { sum.counts &+= other.counts }
  package static func -= (sum: inout Self, other: Self) { sum.counts &-= other.counts }

  /// Raises each count to that of `other`, where that is larger.
  package mutating func raise(to other: Self) { counts = pointwiseMax(counts, other.counts) }

  /// The same mix, of at most `limit` beds, each type rounded down.
  package func limited(to limit: Int) -> Self {
    let all = total
    guard limit < all else { return self }
    var result = Self()
    for type in BedType.allCases { result[type] = self[type] * max(limit, 0) / all }
    return result
  }
}

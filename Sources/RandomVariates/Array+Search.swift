extension Array {
  /// The first index whose element satisfies a condition that, once met, is met
  /// by all later elements; the count if there is none. Logarithmic time.
  func firstIndexOfSorted(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

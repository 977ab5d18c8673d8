/// The name among `names` that is most like `name`, if one is like enough.
///
/// Likeness is the number of inserted, deleted, changed and swapped characters
/// (Damerau 1964, Levenshtein 1966, in the form of optimal string alignment);
/// it may be at most a third of the longer name. Of equals the first in
/// alphabetical order wins. Names over 64 characters have no nearest name.
package func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(name.unicodeScalars)
  guard wanted.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in names {
    let scalars = Array(candidate.unicodeScalars)
    let longer = max(wanted.count, scalars.count)
    let limit = min(longer / 3, best?.distance ?? Int.max)
    guard scalars.count <= 64, abs(scalars.count - wanted.count) <= limit else { continue }
    let distance = alignmentDistance(wanted, scalars)
    guard distance <= limit else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

private func alignmentDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for i in first.indices {
    var row = [i + 1]
    row.reserveCapacity(second.count + 1)
    for j in second.indices {
      var distance = min(row[j] + 1, last[j + 1] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
      if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[second.count]
}

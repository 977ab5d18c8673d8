/// How many independent replications a check takes.
package struct SampleSize: Sendable {
  let full: Int
  let reduced: Int

  package init(full: Int, reduced: Int) {
    self.full = full
    self.reduced = reduced
  }

  package subscript(effort: Effort) -> Int {
    switch effort {
    case .full: full
    case .reduced: reduced
    }
  }
}

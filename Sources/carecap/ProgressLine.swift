/// One line on the terminal that says how far the run is.
///
/// Called from the one task that gathers the replications.
final class ProgressLine {
  private let total: Int
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant
  private var done = 0

  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown
    start = clock.now
    lastShown = start
  }

  func advance(by count: Int = 1) {
    done += count
    let now = clock.now
    guard isShown, now - lastShown > .milliseconds(100) else { return }
    lastShown = now
    let elapsed = (now - start) / .seconds(1)
    let rest = Int((elapsed / Double(done) * Double(total - done)).rounded(.up))
    Terminal.standardError.write("\r\u{1B}[K\(done)/\(total)  \(done * 100 / total) %  \(rest) s")
  }

  func clear() {
    if isShown { Terminal.standardError.write("\r\u{1B}[K") }
  }
}

import Synchronization

/// The signal that ended a run, if one did.
final class Received: Sendable {
  private let value = Mutex<Int32>(0)

  var number: Int32 { value.withLock { $0 } }

  func note(_ number: Int32) {
    value.withLock { $0 = number }
  }
}

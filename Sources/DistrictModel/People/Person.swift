/// A person of 60 or over, as he is at one time.
package struct Person: BitwiseCopyable, Sendable {
  package enum Presence: UInt8, BitwiseCopyable, Sendable {
    case present, dead, movedOut
  }

  package let identity: PersonIdentity
  /// How many of his life events have been decided; numbers the draws.
  package var decisions: UInt32 = 0
  package var careState: CareState
  package var presence = Presence.present
  package let livesAlone: Bool

  /// Somebody who comes into view.
  ///
  /// - Parameters:
  ///   - shares: of the care states at his age.
  ///   - draw: a uniform, which decides on the state; where it fell within the state's share
  ///     is uniform again, and decides whether he lives alone.
  init(
    _ identity: PersonIdentity, shares: SIMD3<Double>, livingAlone: Double, draw: Double
  ) {
    self.identity = identity
    let rest: Double
    if draw < shares.x {
      careState = .independent
      rest = draw / shares.x
    } else if draw < shares.x + shares.y {
      careState = .semiDependent
      rest = (draw - shares.x) / shares.y
    } else {
      careState = .dependent
      rest = (draw - shares.x - shares.y) / max(shares.z, .leastNormalMagnitude)
    }
    livesAlone = rest < livingAlone
  }
}

/// The number of a person whom a programme has come to know, within one replication.
package struct PersonID: BitwiseCopyable, Hashable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(index) }
}

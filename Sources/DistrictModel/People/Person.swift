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

  init(_ identity: PersonIdentity, _ careState: CareState, livesAlone: Bool) {
    self.identity = identity
    self.careState = careState
    self.livesAlone = livesAlone
  }

  /// Somebody who comes into view, and a uniform that says nothing about him.
  ///
  /// - Parameters:
  ///   - shares: of the care states at his age.
  ///   - draw: a uniform, which decides on the state; where it fell within the state's share
  ///     is uniform again, and decides whether he lives alone; where it fell within that
  ///     share is the uniform that is left.
  @inline(__always)
  static func entering(
    _ identity: PersonIdentity, shares: SIMD3<Double>, livingAlone: Double, draw: Double
  ) -> (person: Person, left: Double) {
    let isWorse = draw >= shares.x
    let isWorst = draw >= shares.x + shares.y
    let careState: CareState = isWorst ? .dependent : isWorse ? .semiDependent : .independent
    let below = isWorst ? shares.x + shares.y : isWorse ? shares.x : 0
    let share = isWorst ? shares.z : isWorse ? shares.y : shares.x
    let rest = (draw - below) / max(share, .leastNormalMagnitude)
    let livesAlone = rest < livingAlone
    let belowRest = livesAlone ? 0 : livingAlone
    let shareOfRest = livesAlone ? livingAlone : 1 - livingAlone
    // Rounding may carry a quotient beyond the unit interval.
    let left = min((rest - belowRest) / max(shareOfRest, .leastNormalMagnitude), 1)
    return (Person(identity, careState, livesAlone: livesAlone), left)
  }
}

/// The number of a person whom a programme has come to know, within one replication.
package struct PersonID: BitwiseCopyable, Hashable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(index) }
}

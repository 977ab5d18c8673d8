/// Which of several events due at the same instant comes first.
///
/// At one instant the events of a lower class all come before those of a higher
/// one; inside a class they come in the order in which they were scheduled.
/// The order of the six classes is fixed, each for a reason:
///
/// 1. `observation`: what is read off at the end of an interval belongs to the
///    interval just ended, so nothing due at that instant may happen before it.
/// 2. `release`: a unit given back at an instant is free at that instant. Were a
///    seizure to come first, its customer would wait or be turned away in vain.
/// 3. `capacityChange`: a decrease takes units that are free before it takes
///    units in use, so what is being given back must be back.
/// 4. `offer`: what releases and changes of capacity have freed goes to those
///    who wait already, before anybody else can ask for it.
/// 5. `activity`: what people do of their own accord, giving up waiting included.
///    An offer at the instant at which patience ends is still in time.
/// 6. `arrival`: whoever comes at an instant finds all of the above settled.
///
/// After F. Ucar, B. Smeets and A. Azcorra, "simmer: Discrete-Event Simulation
/// for R", Journal of Statistical Software 90 (2019), "the simultaneity problem".
@frozen
public struct EventClass: RawRepresentable, Comparable, Hashable, BitwiseCopyable, Sendable {
  /// The place in the order, from 0 to 63.
  public let rawValue: UInt8

  /// A class of a model's own. `rawValue` must be below 64.
  @inlinable
  public init(rawValue: UInt8) {
    precondition(rawValue < 64, "there are 64 event classes")
    self.rawValue = rawValue
  }

  @inlinable
  public static func < (earlier: Self, later: Self) -> Bool {
    earlier.rawValue < later.rawValue
  }

  /// Reading off the state at the end of the interval that ends now.
  @inlinable public static var observation: Self { Self(rawValue: 0) }
  /// A unit is given back.
  @inlinable public static var release: Self { Self(rawValue: 1) }
  /// The number of units changes.
  @inlinable public static var capacityChange: Self { Self(rawValue: 2) }
  /// A free unit is offered to somebody who waits.
  @inlinable public static var offer: Self { Self(rawValue: 3) }
  /// Anything that somebody already there does.
  @inlinable public static var activity: Self { Self(rawValue: 4) }
  /// Somebody new comes.
  @inlinable public static var arrival: Self { Self(rawValue: 5) }
}

extension EventClass: CustomStringConvertible {
  public var description: String {
    switch self {
    case .observation: "observation"
    case .release: "release"
    case .capacityChange: "capacity change"
    case .offer: "offer"
    case .activity: "activity"
    case .arrival: "arrival"
    default: "class \(rawValue)"
    }
  }
}

package import DiscreteEvent

extension SimulationTime {
  /// When residents of the start joined a list: nobody knows. Also the time of what has
  /// not happened yet.
  package static let longAgo = SimulationTime(ticks: .min / 2)
}

/// One spell of a person with the homes: from the application to its end.
package struct Applicant: BitwiseCopyable, Sendable {
  package enum State: UInt8, BitwiseCopyable, Sendable {
    case inAssessment, waiting, offered, pausing, resident
    case withdrawn, diedWaiting, leftWaiting, diedInHome, leftHome, displaced

    /// On the list, whether or not an offer is open.
    package var isOnList: Bool { self == .waiting || self == .offered || self == .pausing }
    /// Holding a bed, kept for him or lived in.
    package var holdsBed: Bool { self == .offered || self == .resident }
  }

  package let person: PersonID
  package let waitingClass: WaitingClass
  package let wantsPublicOnly: Bool
  package var state = State.inAssessment
  package var need: BedType
  /// The type of the bed he holds.
  package var bedType = BedType.selfCare
  /// The home whose bed he holds, or on whose list he stands under that policy; none
  /// while no home suits him.
  package var facility = FacilityID.none
  /// When he joined the list; before the start for those who waited then.
  package var joined = SimulationTime.longAgo
  /// When he moved in, gave up, died or left the list.
  package var settled = SimulationTime.longAgo
  /// When a resident left his bed for good.
  package var left = SimulationTime.longAgo
  package var offers: UInt32 = 0
  /// The event that ends the present state of his own accord.
  package var timer = EventHandle.none
  package var withdrawal = EventHandle.none
  package var ticket = WaitingTicket.none

  /// Whether he got a bed, whatever became of him then.
  package var wasAdmitted: Bool {
    switch state {
    case .resident, .diedInHome, .leftHome, .displaced: true
    default: false
    }
  }

  package init(
    person: PersonID, waitingClass: WaitingClass, wantsPublicOnly: Bool, need: BedType
  ) {
    self.person = person
    self.waitingClass = waitingClass
    self.wantsPublicOnly = wantsPublicOnly
    self.need = need
  }
}

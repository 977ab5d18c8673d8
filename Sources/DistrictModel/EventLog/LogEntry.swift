package import DiscreteEvent
package import RandomVariates

/// Something that has happened in a replication.
package struct LogEntry: Hashable, Sendable {
  /// To whom or what.
  package enum Subject: Hashable, Sendable {
    case person(EntityKey)
    case home(FacilityID)
    /// The canteen of a community, by the number of the community.
    case canteen(Int)
  }

  package enum Detail: Hashable, Sendable {
    case none
    case careState(CareState)
    case careStates(CareState, CareState)
    case waitingClass(WaitingClass)
    case bed(BedType)
    case otherBed(BedType, BedType)
    case beds(BedCounts)
  }

  package let time: SimulationTime
  package let subject: Subject
  package let activity: Activity
  /// The home where it has happened; none if it has happened elsewhere.
  package let home: FacilityID
  package let detail: Detail

  package init(
    _ activity: Activity, of subject: Subject, at time: SimulationTime,
    home: FacilityID = .none, _ detail: Detail = .none
  ) {
    self.time = time
    self.subject = subject
    self.activity = activity
    self.home = home
    self.detail = detail
  }
}

/// What can have happened; the names are those of the published table.
package enum Activity: String, CaseIterable, Sendable {
  case presentAtStart = "present_at_start"
  case turnedSixty = "turned_60"
  case movedIn = "moved_in"
  case careState = "care_state"
  case died
  case movedOut = "moved_out"

  case residentAtStart = "resident_at_start"
  case applied, listed, offered, declined, paused, resumed, withdrew, admitted
  /// The home of which somebody had an offer has closed.
  case offerLost = "offer_lost"
  case changedBed = "changed_bed"
  case returnedHome = "returned_home"
  case displaced, transferred
  /// Somebody has died or moved out who lived in a home, or was on the list.
  case leftBed = "left_bed"
  case leftList = "left_list"

  case openAtStart = "open_at_start"
  case projectBuilding = "project_building"
  case projectOverdue = "project_overdue"
  case projectCancelled = "project_cancelled"
  case opened, closed

  case canteenOpenAtStart = "canteen_open_at_start"
  case canteenBuilding = "canteen_building"
  case canteenOpened = "canteen_opened"
  case canteenInTheRed = "canteen_in_the_red"
  case canteenClosed = "canteen_closed"
  case canteenReopened = "canteen_reopened"
  case sponsorFound = "sponsor_found"
  case sponsorLapsed = "sponsor_lapsed"

  /// Whether it happens to people whatever the programmes do.
  var isOfLife: Bool {
    switch self {
    case .presentAtStart, .turnedSixty, .movedIn, .careState, .died, .movedOut: true
    default: false
    }
  }
}

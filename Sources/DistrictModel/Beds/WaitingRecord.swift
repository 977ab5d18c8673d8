import DiscreteEvent

/// The time from one observation to the next.
struct WaitingWindow {
  static let followUp = 90 * ModelClock.ticksPerDay

  let since: SimulationTime
  let until: SimulationTime

  func contains(_ time: SimulationTime) -> Bool { time > since && time <= until }
}

/// What became of the applicants of one class.
///
/// Those still waiting are never left out: they are counted, their waits so far are
/// shown, and the share admitted within 90 days is taken of everybody who joined within
/// the run and whose 90th day has passed, whatever became of him.
struct WaitingRecord {
  private(set) var waiting = 0
  private(set) var admitted = 0
  private(set) var withdrawn = 0
  private(set) var diedWaiting = 0
  private(set) var placed = 0
  private(set) var followed = 0
  private var waitOfAdmitted: Int64 = 0
  private var waitSoFar: Int64 = 0

  mutating func add(_ applicant: Applicant, _ window: WaitingWindow) {
    // Some never joined the list: residents of the start, and those being assessed.
    guard applicant.joined != .longAgo else { return }
    if applicant.state.isOnList {
      waiting += 1
      waitSoFar += window.until - applicant.joined
    } else if window.contains(applicant.settled) {
      switch applicant.state {
      case .withdrawn: withdrawn += 1
      case .diedWaiting: diedWaiting += 1
      case .leftWaiting: break
      default:
        admitted += 1
        waitOfAdmitted += applicant.settled - applicant.joined
      }
    }
    // Of those who joined before the start only the unlucky are known: they are left out.
    guard applicant.joined >= .zero, window.contains(applicant.joined + WaitingWindow.followUp)
    else { return }
    followed += 1
    if applicant.wasAdmitted, applicant.settled - applicant.joined <= WaitingWindow.followUp {
      placed += 1
    }
  }

  var meanWait: Double { Self.days(waitOfAdmitted, over: admitted) }
  var meanWaitSoFar: Double { Self.days(waitSoFar, over: waiting) }

  private static func days(_ ticks: Int64, over people: Int) -> Double {
    people > 0 ? Double(ticks) / Double(people) / Double(ModelClock.ticksPerDay) : .nan
  }
}

import DiscreteEvent

/// Enters what befalls people in the course of their lives into an event log.
struct LifeLog: LifeObserver {
  let log: EventLog

  @inline(__always)
  mutating func observe(
    _ notice: LifeNotice, of person: PersonIdentity, at time: SimulationTime
  ) {
    let (activity, detail): (Activity, LogEntry.Detail) =
      switch notice {
      case .presentAtStart(let state): (.presentAtStart, .careState(state))
      case .turnedSixty(let state): (.turnedSixty, .careState(state))
      case .movedIn(let state): (.movedIn, .careState(state))
      case .careStateChanged(let former, let state): (.careState, .careStates(former, state))
      case .died: (.died, .none)
      case .movedOut: (.movedOut, .none)
      }
    log.add(LogEntry(activity, of: .person(person.key), at: time, detail))
  }
}

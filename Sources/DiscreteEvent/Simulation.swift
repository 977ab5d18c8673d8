/// One run of a model: its state, its calendar and its clock.
@frozen
public struct Simulation<Model: SimulationModel & ~Copyable>: ~Copyable {
  public var model: Model

  /// The pending events and the clock. May be added to between runs.
  public var calendar: FutureEventList<Model.Event>

  @usableFromInline var handledCount = 0
  @usableFromInline var history = Fingerprint()
  @usableFromInline var hasStarted = false

  /// A run that has not started; `model.start` is called by the first `run`.
  @inlinable
  public init(_ model: consuming Model, startingAt time: SimulationTime = .zero) {
    self.model = model
    calendar = FutureEventList(startingAt: time)
  }

  /// How many events have happened.
  @inlinable public var eventCount: Int { handledCount }

  /// What has happened so far, in which order: equal for equal runs.
  @inlinable public var fingerprint: Fingerprint { history }

  /// Handles every event due by `horizon`, in order; those at exactly `horizon`
  /// are included. The clock then stands at `horizon`.
  ///
  /// Running to one horizon and then to a later one is the same as running to
  /// the later one at once.
  @inlinable
  public mutating func run(until horizon: SimulationTime) {
    run(until: horizon) { _ in }
  }

  /// As `run(until:)`, showing each event to `observe` just before it happens.
  ///
  /// An observer sees and cannot change: a traced run is the same run.
  @inlinable
  public mutating func run(
    until horizon: SimulationTime, observing observe: (EventNotice<Model.Event>) -> Void
  ) {
    if !hasStarted {
      hasStarted = true
      model.start(&calendar)
    }
    while let notice = calendar.nextNotice(until: horizon) {
      observe(notice)
      handledCount += 1
      history.combine(
        time: notice.time, class: notice.eventClass, code: model.fingerprintCode(of: notice.event))
      model.handle(notice.event, &calendar)
    }
  }
}

extension Simulation {
  /// An independent run that goes on from here: warm up once, branch many times.
  public borrowing func branched() -> Self {
    branch(model)
  }
}

extension Simulation where Model: BranchableModel & ~Copyable {
  /// An independent run that goes on from here: warm up once, branch many times.
  public borrowing func branched() -> Self {
    branch(model.branched())
  }
}

extension Simulation where Model: ~Copyable {
  borrowing func branch(_ model: consuming Model) -> Self {
    var branch = Self(model)
    branch.calendar = calendar.branched()
    branch.handledCount = handledCount
    branch.history = history
    branch.hasStarted = hasStarted
    return branch
  }
}

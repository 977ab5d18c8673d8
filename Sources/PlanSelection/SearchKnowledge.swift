/// What a search knows of the plans, and what it should ask next.
struct SearchKnowledge {
  private(set) var grid: DecisionGrid
  private let objective: PlanObjective
  /// Of a known objective: the place of each plan in the order of cost, equal costs by number.
  private let ranks: [Int]
  private var certain: [Bool?]
  /// By how many replications a plan that fails does so at least.
  private var shortfall: [Int]
  /// Plans that have not been asked to the end because they very likely pass.
  private var isLikely: [Bool]
  private var isTooDear: [Bool]
  var monotonicity = MonotonicityReport()

  init(grid: DecisionGrid, objective: PlanObjective) {
    self.grid = grid
    self.objective = objective
    certain = Array(repeating: nil, count: grid.planCount)
    shortfall = Array(repeating: 0, count: grid.planCount)
    isLikely = Array(repeating: false, count: grid.planCount)
    isTooDear = isLikely
    var ranks = Array(0..<grid.planCount)
    if case .known(let costs) = objective {
      let order = ranks.sorted { (costs[$0], $0) < (costs[$1], $1) }
      for (rank, plan) in order.enumerated() { ranks[plan] = rank }
    }
    self.ranks = ranks
  }

  var usesDirections: Bool { grid.directions.contains { $0 != .unknown } }

  private var leavesOutCostlier: Bool {
    switch objective {
    case .known: true
    case .measured(_, let grows, _): grows && usesDirections
    }
  }

  mutating func note(_ plan: Int, passes: Bool, shortfall: Int) {
    certain[plan] = passes
    self.shortfall[plan] = shortfall
    isLikely[plan] = false
  }

  /// How narrowly a plan may fail and not yet speak for those below it: two plans have been
  /// seen to disagree with a direction in so many replications, or half as many.
  var slack: Int { 2 * monotonicity.mostAgainst }

  mutating func noteLikely(_ plan: Int) { isLikely[plan] = true }

  mutating func noteTooDear(_ plan: Int) { isTooDear[plan] = true }

  mutating func giveUpDirections() {
    grid = grid.withoutDirections
    isLikely = isLikely.map { _ in false }
    monotonicity.isGivenUp = true
  }

  private func spread(upward: Bool, _ holds: (Int) -> Bool) -> [Bool] {
    let values = certain.indices.map { holds($0) ? 1 : 0 }
    return grid.accumulated(values, upward: upward, max).map { $0 == 1 }
  }

  private var failing: [Bool] {
    let slack = slack
    return spread(upward: false) { certain[$0] == false && shortfall[$0] > slack }
  }

  private var passing: [Bool] {
    spread(upward: true) { certain[$0] == true || isLikely[$0] }
  }

  /// The cheapest plan that passes, by direction or itself; nil for a measured objective.
  private func incumbent(_ passing: [Bool]) -> Int? {
    guard case .known = objective else { return nil }
    return passing.indices.filter { passing[$0] && certain[$0] != false }
      .min { ranks[$0] < ranks[$1] }
  }

  /// The plan to ask next; nil if no verdict that matters is open.
  func nextPlan() -> Int? {
    let (failing, passing) = (failing, passing)
    let limit = incumbent(passing).map { ranks[$0] } ?? Int.max
    let isOpen = certain.indices.map {
      certain[$0] == nil && !failing[$0] && !passing[$0] && !isTooDear[$0] && ranks[$0] < limit
    }
    let open = isOpen.indices.filter { isOpen[$0] }
    guard usesDirections else { return open.min { ranks[$0] < ranks[$1] } }
    let ones = isOpen.map { $0 ? 1 : 0 }
    // How many open plans are settled if a plan fails, and if it passes.
    let below = grid.accumulated(ones, upward: true, +)
    var settled = grid.accumulated(ones, upward: false, +)
    if case .known = objective {
      for (place, plan) in open.sorted(by: { ranks[$0] > ranks[$1] }).enumerated() {
        settled[plan] = place + 1
      }
    }
    func worse(_ plan: Int) -> Int { min(below[plan], settled[plan]) }
    return open.max { (worse($0), ranks[$1]) < (worse($1), ranks[$0]) }
  }

  /// A plan on which the answer rests and whose verdict is not certain; nil if there is none.
  func unprovenAnswer() -> Int? {
    let passing = passing
    if case .known = objective {
      return incumbent(passing).flatMap { certain[$0] == nil ? $0 : nil }
    }
    guard leavesOutCostlier else {
      return isLikely.firstIndex(of: true)
    }
    return passing.indices.first {
      passing[$0] && certain[$0] == nil && isLowest($0, of: passing)
    }
  }

  /// The cheapest plan that is certain to pass, or passes by direction of one that is.
  var provenAnswer: Int? { incumbent(passing) }

  /// For a measured objective: the plans among which the cheapest is.
  var rivals: [Int] {
    let passing = passing
    return passing.indices.filter {
      passing[$0] && certain[$0] != false && !isTooDear[$0]
        && (!leavesOutCostlier || isLowest($0, of: passing))
    }
  }

  /// Whether no plan one step below passes.
  private func isLowest(_ plan: Int, of passing: [Bool]) -> Bool {
    let levels = grid.levels(of: plan)
    return grid.counts.indices.allSatisfy { axis in
      switch grid.directions[axis] {
      case .unknown: true
      case .increasing: levels[axis] == 0 || !passing[plan - grid.stride(of: axis)]
      case .decreasing:
        levels[axis] == grid.counts[axis] - 1 || !passing[plan + grid.stride(of: axis)]
      }
    }
  }

  /// Plans beside the answer that are sampled to see whether directions hold where the search
  /// did not look: the one that should keep most, and one half-way to it.
  func sentinels(of answer: Int) -> [Int] {
    guard usesDirections else { return [] }
    let levels = grid.levels(of: answer)
    let highest = grid.counts.indices.map { axis in
      switch grid.directions[axis] {
      case .increasing: grid.counts[axis] - 1
      case .decreasing: 0
      case .unknown: levels[axis]
      }
    }
    let middle = zip(levels, highest).map { ($0 + $1) / 2 }
    return [highest, middle].map(grid.plan).filter { $0 != answer }
  }

  /// The verdict on every plan.
  var verdicts: [SearchOutcome.Verdict] {
    let (failing, passing) = (failing, passing)
    return certain.indices.map { plan in
      switch certain[plan] {
      case true?: .passes
      case false?: .fails
      case nil where failing[plan]: .failsByDirection
      case nil where passing[plan]: .passesByDirection
      case nil: .tooDear
      }
    }
  }
}

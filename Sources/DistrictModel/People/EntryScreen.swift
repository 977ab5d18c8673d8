import RandomVariates

/// Tells from the first four words of a life whether anything may happen in it before the end.
///
/// Nothing does to most people. Here the upper 15 bits of a uniform are compared with what is
/// prepared once for a birth cohort, and where they do not decide for certain, a life is open:
/// it is then lived exactly. So a screen changes no life, and most are done with at the price
/// of a few comparisons. Half a cache line for each cohort.
struct EntryScreen: BitwiseCopyable, Sendable {
  private static let groupCount = 6
  private static let firstCall = 5
  private static let firstSurvival = 11
  private static let firstMove = 14

  /// Where the second to the sixth group begin; where calls begin in each group; up to where
  /// people survive, by care state; from where they move out, by being registered or not.
  private let limits: InlineArray<16, Int16>

  /// What is far above any error of rounding, and far below anything that matters.
  private static let margin = 1e-9
  private static let steps = 32_768.0

  init(
    _ cohort: BirthCohort, _ setting: PeopleSetting, _ watcher: some LifeWatcher
  ) {
    let end = setting.clock.end
    let entry = cohort.entry(until: end)
    let livingAlone = setting.scenario.livingAlone(at: entry.age)
    var limits = InlineArray<16, Int16>(repeating: 0)
    var begin = 0.0
    for group in 0..<Self.groupCount {
      let outlook = EntryOutlook(
        group: group, mayCall: false, mayMove: false, mayChange: false)
      let share = cohort.shares[Int(outlook.careState.rawValue)]
      let width = share * (outlook.livesAlone ? livingAlone : 1 - livingAlone)
      let silence = watcher.silence(
        of: outlook.careState, livesAlone: outlook.livesAlone, at: entry)
      if group > 0 { limits[group - 1] = Self.limit(begin + Self.margin) }
      limits[Self.firstCall + group] = Self.limit(
        begin + min(max(silence, 0), 1) * width - Self.margin)
      begin += width
    }
    let survival = cohort.certainSurvival(setting.hazards, until: end)
    for index in 0..<CareState.allCases.count {
      limits[Self.firstSurvival + index] = Self.limit(survival[index] - Self.margin)
    }
    for (index, track) in [Track.local, .incomer].enumerated() {
      limits[Self.firstMove + index] = Self.limit(
        1 - setting.scenario.migration.movingOut(track) * entry.yearsLeft - Self.margin)
    }
    self.limits = limits
  }

  private static func limit(_ uniform: Double) -> Int16 {
    Int16(min(max(uniform * steps, 0), steps - 1))
  }

  /// - Parameter words: as `RandomStreams.words` has them; their uniforms decide on, in this order,
  ///   the next life event, its kind, moving out, and the state in which somebody comes into view.
  @inline(__always)
  func outlook(_ words: RandomWords, isRegistered: Bool) -> EntryOutlook {
    let state = Self.upperBits(words.fourth)
    var group = 0
    // Chosen step by step and not by index, for which all limits would be copied.
    var call = limits[Self.firstCall]
    for index in 0..<Self.groupCount - 1 {
      let isPast = state > limits[index]
      group &+= isPast ? 1 : 0
      call = isPast ? limits[Self.firstCall + 1 + index] : call
    }
    var survival = limits[Self.firstSurvival]
    survival = state > limits[1] ? limits[Self.firstSurvival + 1] : survival
    survival = state > limits[3] ? limits[Self.firstSurvival + 2] : survival
    let move = isRegistered ? limits[Self.firstMove] : limits[Self.firstMove + 1]
    return EntryOutlook(
      group: group, mayCall: state >= call, mayMove: Self.upperBits(words.third) >= move,
      mayChange: Self.upperBits(words.first) >= survival)
  }

  @inline(__always)
  private static func upperBits(_ word: UInt64) -> Int16 {
    Int16(truncatingIfNeeded: word &>> 49)
  }
}

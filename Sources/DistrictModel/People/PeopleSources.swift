import RandomVariates

/// What random numbers about people are for.
struct PeopleSources: Sendable {
  /// When the next life event happens, and which; at first also moving out and the
  /// state in which somebody comes into view. What is left is for the programme that watches.
  let lifeCourse = RandomSource("people: life course")
  /// What somebody can bear of the heat.
  let hotSummer = RandomSource("people: hot summer")
  let movingIn = RandomSource("people: moving in")
  let turningSixtyFactor = RandomSource("people: turning-sixty factor")
}

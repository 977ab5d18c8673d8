import ScenarioDefinition

/// A figure of a scenario that a variant has otherwise, such as
/// `beds.yearly_programme.beds_per_year` with the value `460`.
struct FigureChange: Hashable, Sendable {
  /// The keys that lead to the figure, with points between them.
  let path: String
  /// The new figure as it would be written in the scenario; `~` removes.
  let value: String
  /// Where the change is asked for; what is wrong with it is shown there.
  let place: SourcePlace
}

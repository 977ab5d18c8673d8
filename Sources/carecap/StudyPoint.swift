/// A point of a study: what is changed in the scenario, and which futures it lives through.
struct StudyPoint: Sendable {
  let changes: [FigureChange]
  let replications: ClosedRange<Int>
}

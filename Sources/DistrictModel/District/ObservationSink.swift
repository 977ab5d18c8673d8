package import Measurement

/// Where the numbers of an observation go.
///
/// The same code is run once to learn which numbers there are, and then at every
/// observation to give them: so the two cannot disagree.
package protocol ObservationSink {
  mutating func record(_ measure: Measure, of subject: Subject, _ value: Double)
}

/// Learns the columns.
package struct ColumnCollector: ObservationSink {
  package private(set) var columns: [ObservationLayout.Column] = []

  package mutating func record(_ measure: Measure, of subject: Subject, _ value: Double) {
    columns.append(ObservationLayout.Column(subject: subject, measure: measure))
  }
}

/// Collects the values of one date, in the order in which they are recorded.
package struct ValueCollector: ObservationSink {
  package private(set) var values: [Double] = []

  package mutating func record(_ measure: Measure, of subject: Subject, _ value: Double) {
    values.append(value)
  }
}

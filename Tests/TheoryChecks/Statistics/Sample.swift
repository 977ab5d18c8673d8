/// What one independent replication tells a check.
package struct Sample: Sendable {
  let value: Double
  /// What the value is divided by in a ratio of means; 1 for a mean.
  let weight: Double
  /// Numbers of the same replication whose means are known to be 0; where they move with the
  /// value, they explain part of its variance (Lavenberg and Welch, "A perspective on the
  /// use of control variables", 1981).
  let controls: SIMD4<Double>

  package init(_ value: Double, weight: Double = 1, controls: SIMD4<Double> = .zero) {
    self.value = value
    self.weight = weight
    self.controls = controls
  }
}

import RandomVariates
import Testing

@Suite struct QuantileTests {
  /// Values from SciPy 1.17.1.
  @Test(arguments: [
    (1, 0.975, 12.706_204_736_174_694), (2, 0.975, 4.302_652_729_749_462),
    (2.5, 0.9, 1.730_250_928_807_176_6), (4, 0.995, 4.604_094_871_349_992),
    (9, 0.975, 2.262_157_162_798_205), (29, 0.995, 2.756_385_903_670_605),
    (99, 0.05, -1.660_391_156_016_991), (1e6, 0.975, 1.959_966_356_814_107),
  ])
  func `quantiles of Student's t agree with SciPy`(
    degreesOfFreedom: Double, p: Double, expected: Double
  ) {
    let found = StudentT.quantile(p, degreesOfFreedom: degreesOfFreedom)
    #expect(abs(found / expected - 1) < 1e-8)
    let mirrored = StudentT.quantile(1 - p, degreesOfFreedom: degreesOfFreedom)
    #expect(abs(mirrored / expected + 1) < 1e-8)
  }

  @Test(arguments: [
    (0.975, 1.959_963_984_540_054), (0.995, 2.575_829_303_548_900_4),
    (1e-10, -6.361_340_902_404_056), (1e-100, -21.273_453_560_965_322),
  ])
  func `quantiles of the normal distribution agree with SciPy`(p: Double, expected: Double) {
    #expect(abs(Normal.quantile(p) / expected - 1) < 1e-12)
    #expect(abs(Normal.upperQuantile(p) / expected + 1) < 1e-12)
    #expect(Normal.quantile(0.5) == 0)
  }

  @Test func `a probability outside the open interval is a programmer's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Normal.quantile(1) }
    await #expect(processExitsWith: .failure) { _ = Normal.quantile(.nan) }
    await #expect(processExitsWith: .failure) {
      _ = StudentT.quantile(0.5, degreesOfFreedom: 0)
    }
  }

  @Test func `the standard exponential is the negative logarithm`() {
    #expect(abs(standardExponential(0x1p-53) - 36.736_800_569_677_1) < 1e-12)
    #expect(standardExponential(1 - 0x1p-53) > 1.1e-16)
    #expect(abs(standardExponential(0.5) - 0.693_147_180_559_945_3) < 1e-15)
  }
}

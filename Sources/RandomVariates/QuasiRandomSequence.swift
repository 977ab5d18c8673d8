internal import CGSL

/// The Sobol' sequence: points that fill the unit hypercube more evenly than chance does.
///
/// I. M. Sobol', "On the distribution of points in a cube and the approximate evaluation
/// of integrals", 1967; GSL computes it by P. Bratley and B. L. Fox, "Algorithm 659", 1988.
/// The first 2ᵏ points together have one in each of many equal boxes. That holds with the
/// origin, which GSL leaves out and which is put back here (A. B. Owen, "On dropping the
/// first Sobol' point", 2020).
///
/// The points are the same in every process. A sequence cannot be copied: it is a place
/// in a sequence, like that of ``RandomStreams``.
@safe
public struct QuasiRandomSequence: ~Copyable {
  /// How many coordinates a point may have.
  public static let dimensions = 1...40
  /// How many points there are: beyond, GSL repeats itself.
  public static let countLimit = 1 << 29

  public let dimension: Int
  private let generator: UnsafeMutablePointer<gsl_qrng>
  private var count = 0

  /// - Precondition: `dimension` is in `dimensions`.
  public init(dimension: Int) {
    precondition(
      Self.dimensions.contains(dimension), "a Sobol' sequence has 1 to 40 coordinates")
    precondition(GSLErrors.areReturned)
    guard let generator = unsafe cgsl_new_sobol(UInt32(dimension)) else {
      fatalError("no memory for a quasi-random sequence")
    }
    unsafe self.generator = generator
    self.dimension = dimension
  }

  deinit { unsafe gsl_qrng_free(generator) }

  /// The next point; each coordinate is a multiple of 2⁻³⁰, at least 0 and below 1.
  ///
  /// - Precondition: fewer than `countLimit` points have been taken.
  public mutating func next() -> [Double] {
    precondition(count < Self.countLimit, "the sequence is used up")
    defer { count += 1 }
    var point = [Double](repeating: 0, count: dimension)
    if count > 0 {
      let status = unsafe point.withUnsafeMutableBufferPointer {
        unsafe gsl_qrng_get(generator, $0.baseAddress)
      }
      precondition(status == 0, "GSL gave no point for a checked dimension")
    }
    return point
  }
}

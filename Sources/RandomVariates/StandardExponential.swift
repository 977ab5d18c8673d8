public import CRandomStream

/// An exponential variable of mean 1 from one uniform of the open unit
/// interval: −ln u.
///
/// It is finite and positive for every uniform of ``RandomStreams``: between
/// 1.1 × 10⁻¹⁶ and 36.8. The C library's logarithm differs in the last bit
/// between processors with and without fused multiplication. The same bytes on
/// both need the same variant of the library, which is chosen when a process
/// starts.
@inlinable
public func standardExponential(_ uniform: Double) -> Double {
  -crandom_log(uniform)
}

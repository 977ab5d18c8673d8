extension Double {
  /// A part of a whole; not a number if there is no whole.
  static func ratio(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : .nan
  }
}

extension PartWriter {
  /// Writes what one area showed. Areas come in the order of their numbers.
  public mutating func append(_ area: AreaRecord) throws(ResultFileError) {
    try append(area.record)
  }

  /// The last of the areas that are there already, each with so many replications; nil if
  /// there are none.
  public func lastArea(replications: Int) throws(ResultFileError) -> AreaRecord? {
    try lastRecord().flatMap { AreaRecord($0, replications: replications) }
  }
}

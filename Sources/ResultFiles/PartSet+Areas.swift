extension PartSet {
  /// The areas of all parts, in the order of their codes; nil if the run is of a district.
  /// Throws `damaged` if the order is not that of the codes.
  public func areaNames() throws(PartError) -> [AreaName]? {
    var names: [AreaName] = []
    for part in parts {
      guard let areas = part.areas else { return nil }
      if let last = names.last, let first = areas.first, last.code >= first.code {
        throw .damaged(path: part.path, file: PartManifest.fileName)
      }
      names += areas
    }
    return names
  }

  /// Reads the areas in the order of their codes.
  ///
  /// As with a single part, nothing may be believed until this has returned.
  public func forEachArea(
    form: RecordForm, replications: Int, _ body: (AreaRecord) throws -> Void
  ) throws {
    try forEachRecord(form: form) { record in
      guard let area = AreaRecord(record, replications: replications) else {
        throw PartError.damaged(path: parts[0].path, file: RecordForm.fileName)
      }
      try body(area)
    }
  }
}

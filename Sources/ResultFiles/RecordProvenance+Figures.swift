import CivilCalendar
import RandomVariates

/// The provenance of records as names and texts.
extension RecordProvenance {
  /// All figures, in the order in which they are compared: what a user has chosen comes first.
  var figures: [IdentityFigure] {
    [
      IdentityFigure("scenario", scenario),
      IdentityFigure("replications_of_each_area", areas.map { "\($0.replications)" } ?? "none"),
      IdentityFigure("master_seed", masterSeed.description),
      IdentityFigure("first_day", horizon.lowerBound.description),
      IdentityFigure("last_day", horizon.upperBound.description),
      IdentityFigure("tool_version", tool.version),
      IdentityFigure("tool_revision", tool.revision ?? ""),
      IdentityFigure("build_configuration", tool.buildConfiguration),
      IdentityFigure("swift_version", tool.swiftVersion),
      IdentityFigure("gsl_version", tool.gslVersion),
      IdentityFigure("c_library", tool.cLibrary),
      IdentityFigure("architecture", architecture),
      IdentityFigure("resolved_sha256", resolvedDigest),
      IdentityFigure("area_table_sha256", areas?.tableDigest ?? "none"),
      IdentityFigure("layout_sha256", layoutDigest),
    ]
  }

  /// The provenance with these figures; nil if one is missing or makes no sense.
  init?(figures: [String: String]) {
    guard let scenario = figures["scenario"],
      let masterSeed = figures["master_seed"].flatMap({ MasterSeed($0) }),
      let firstDay = figures["first_day"].flatMap({ CivilDate($0) }),
      let lastDay = figures["last_day"].flatMap({ CivilDate($0) }), firstDay <= lastDay,
      let version = figures["tool_version"],
      let revision = figures["tool_revision"],
      let buildConfiguration = figures["build_configuration"],
      let swiftVersion = figures["swift_version"],
      let gslVersion = figures["gsl_version"],
      let cLibrary = figures["c_library"],
      let architecture = figures["architecture"],
      let resolvedDigest = figures["resolved_sha256"],
      let layoutDigest = figures["layout_sha256"]
    else { return nil }
    self.scenario = scenario
    self.resolvedDigest = resolvedDigest
    self.masterSeed = masterSeed
    horizon = firstDay...lastDay
    self.layoutDigest = layoutDigest
    tool = RunManifest.Tool(
      version: version, revision: revision.isEmpty ? nil : revision,
      buildConfiguration: buildConfiguration, swiftVersion: swiftVersion, gslVersion: gslVersion,
      cLibrary: cLibrary)
    self.architecture = architecture
    areas = nil
    guard let table = figures["area_table_sha256"], table != "none" else { return }
    let ends = (figures["replications_of_each_area"] ?? "").split(separator: "...").map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], 1 <= first, first <= last,
      last <= 1 << 40
    else { return nil }
    areas = Areas(tableDigest: table, replications: first...last)
  }
}

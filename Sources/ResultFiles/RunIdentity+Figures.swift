import CivilCalendar
import RandomVariates

/// The identity of a run as names and texts, as it stands in `part.json`.
extension RunIdentity {
  /// All figures, in the order in which they are compared: what a user has chosen comes first.
  var figures: [(name: String, value: String)] {
    [
      ("scenario", scenario),
      ("parts", String(parts)),
      ("replications", String(replications)),
      ("master_seed", masterSeed.description),
      ("first_day", horizon.lowerBound.description),
      ("last_day", horizon.upperBound.description),
      ("communities", includesCommunities ? "listed" : "not listed"),
      ("tool_version", tool.version),
      ("tool_revision", tool.revision ?? ""),
      ("build_configuration", tool.buildConfiguration),
      ("swift_version", tool.swiftVersion),
      ("gsl_version", tool.gslVersion),
      ("c_library", tool.cLibrary),
      ("architecture", architecture),
      ("resolved_sha256", resolvedDigest),
      ("layout_sha256", layoutDigest),
    ]
  }

  /// The identity with these figures; nil if one is missing or makes no sense.
  init?(figures: [String: String]) {
    guard let scenario = figures["scenario"],
      let parts = figures["parts"].flatMap(Int.init),
      let replications = figures["replications"].flatMap(Int.init),
      1 <= parts, parts <= replications, replications <= 1 << 40,
      let masterSeed = figures["master_seed"].flatMap({ MasterSeed($0) }),
      let firstDay = figures["first_day"].flatMap({ CivilDate($0) }),
      let lastDay = figures["last_day"].flatMap({ CivilDate($0) }), firstDay <= lastDay,
      let communities = figures["communities"], ["listed", "not listed"].contains(communities),
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
    self.replications = replications
    horizon = firstDay...lastDay
    includesCommunities = communities == "listed"
    self.layoutDigest = layoutDigest
    tool = RunManifest.Tool(
      version: version, revision: revision.isEmpty ? nil : revision,
      buildConfiguration: buildConfiguration, swiftVersion: swiftVersion, gslVersion: gslVersion,
      cLibrary: cLibrary)
    self.architecture = architecture
    self.parts = parts
  }
}

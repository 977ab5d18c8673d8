public import CivilCalendar
public import Measurement

/// What, beside the outcome, is needed to repeat a run and to tell where it was made.
public struct RunManifest: Hashable, Sendable {
  /// The program and what it was built with.
  public struct Tool: Hashable, Sendable {
    public var version: String
    /// The revision of the source, if known.
    public var revision: String?
    /// `release` or `debug`.
    public var buildConfiguration: String
    public var swiftVersion: String
    public var gslVersion: String
    /// The C library and its version, such as `glibc 2.36`.
    public var cLibrary: String

    public init(
      version: String, revision: String?, buildConfiguration: String, swiftVersion: String,
      gslVersion: String, cLibrary: String
    ) {
      self.version = version
      self.revision = revision
      self.buildConfiguration = buildConfiguration
      self.swiftVersion = swiftVersion
      self.gslVersion = gslVersion
      self.cLibrary = cLibrary
    }
  }

  /// A file that was read.
  public struct InputFile: Hashable, Sendable {
    public var path: String
    /// 64 hexadecimal digits.
    public var sha256: String

    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// Where and when the run was made: what differs between two equal runs.
  public struct Environment: Hashable, Sendable {
    /// In Coordinated Universal Time, such as `2026-01-31T08:15:00Z`.
    public var start: String
    public var wallSeconds: Double
    public var host: String
    public var operatingSystem: String
    public var architecture: String
    public var commandLine: [String]

    public init(
      start: String, wallSeconds: Double, host: String, operatingSystem: String,
      architecture: String, commandLine: [String]
    ) {
      self.start = start
      self.wallSeconds = wallSeconds
      self.host = host
      self.operatingSystem = operatingSystem
      self.architecture = architecture
      self.commandLine = commandLine
    }
  }

  public var tool: Tool
  /// The files in the order in which they are to be listed.
  public var inputs: [InputFile]
  /// The first and the last day that is simulated.
  public var horizon: ClosedRange<CivilDate>
  /// The day until whose end all plans of a comparison live through the first; nil if each has
  /// its own past.
  public var branchDate: CivilDate?
  /// What every replication was checked for.
  public var selfChecks: [SelfCheck]
  /// What ended the run; nil if it was the number of replications alone.
  public var precision: PrecisionWish?
  public var environment: Environment

  public init(
    tool: Tool, inputs: [InputFile], horizon: ClosedRange<CivilDate>, branchDate: CivilDate? = nil,
    selfChecks: [SelfCheck] = [], precision: PrecisionWish? = nil, environment: Environment
  ) {
    self.tool = tool
    self.inputs = inputs
    self.horizon = horizon
    self.branchDate = branchDate
    self.selfChecks = selfChecks
    self.precision = precision
    self.environment = environment
  }
}

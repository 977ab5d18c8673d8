/// How much a scenario may hold. Whatever is larger is refused with a sentence
/// that says how large it is, before it costs time or memory.
public struct ScenarioLimits: Hashable, Sendable {
  /// Bytes of one YAML file; 1 MiB.
  public var fileBytes = 1 << 20
  /// Bytes of one table; 64 MiB.
  public var tableBytes = 64 << 20
  /// How many sections and lists may stand within each other; 32.
  public var depth = 32
  /// Values, lists and sections of one YAML file; 100,000.
  public var nodes = 100_000
  /// Bytes of one text or key; 64 KiB.
  public var scalarBytes = 64 << 10
  /// Files in a chain of `extends`; 16.
  public var extendsChain = 16
  /// Rows of one table, without its header; 100,000.
  public var tableRows = 100_000
  /// Columns of one table; 256.
  public var tableColumns = 256
  /// Cells of one table; 1,000,000.
  public var tableCells = 1_000_000
  /// Rows of a census table, in which an area has many; 1,000,000.
  public var censusRows = 1_000_000
  /// Cells of a census table; 10,000,000.
  public var censusCells = 10_000_000
  /// Tables in one file; 100.
  public var tables = 100

  public init() {}
}

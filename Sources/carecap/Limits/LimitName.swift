/// What a user may raise or lower by the environment variable `CARECAP_LIMITS`.
enum LimitName: String, CaseIterable {
  case fileBytes = "file-bytes"
  case tableBytes = "table-bytes"
  case depth
  case nodes
  case tableRows = "table-rows"
  case tableColumns = "table-columns"
  case tableCells = "table-cells"
  case persons
  case events
  case values
  case memory = "memory-mib"

  /// The most that may be asked for: what is larger would overflow a counter or the stack.
  var mostAllowed: Int {
    switch self {
    case .depth: 200
    case .persons: 1_000_000_000
    case .fileBytes, .tableBytes: 1 << 31
    case .nodes, .tableRows, .tableColumns, .tableCells: 1_000_000_000
    case .events, .values: 1_000_000_000_000_000
    case .memory: 1 << 30
    }
  }
}

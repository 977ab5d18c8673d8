/// How many replications go into a chunk, and how many columns are read back at a time.
struct ChunkShape {
  /// How many numbers are held at a time: 2 MiB of them.
  static let numbersAtATime = 1 << 18

  let replicationsInChunk: Int
  let numbersInChunk: Int
  private let numbersAtATime: Int

  init(columns: Int, numbersAtATime: Int) {
    replicationsInChunk = max(1, numbersAtATime / max(1, columns))
    numbersInChunk = replicationsInChunk * columns
    self.numbersAtATime = numbersAtATime
  }

  func columnsAtATime(replications: Int) -> Int {
    max(1, numbersAtATime / max(1, replications))
  }
}

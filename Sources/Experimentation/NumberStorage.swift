/// Where the numbers of an experiment wait until all replications are done.
///
/// A sequence of numbers that grows at its end and is read in pieces.
public protocol NumberStorage: ~Copyable {
  mutating func append(_ numbers: [Double]) throws

  /// The `count` numbers from the one at `index`; all of them have been appended.
  func numbers(at index: Int, count: Int) throws -> [Double]
}

/// Numbers that wait in memory.
public struct NumbersInMemory: NumberStorage {
  private var numbers: [Double] = []

  public init() {}

  public mutating func append(_ numbers: [Double]) {
    self.numbers += numbers
  }

  public func numbers(at index: Int, count: Int) -> [Double] {
    Array(numbers[index..<index + count])
  }
}

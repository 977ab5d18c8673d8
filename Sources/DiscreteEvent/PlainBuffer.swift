/// A growable array of plain values with a single owner: the one place where
/// memory is handled by hand, for the kernel and for models that count much.
///
/// Every access is checked against the bounds. What it saves over
/// `ContiguousArray` is the question whether the storage is shared, a call into
/// the runtime at each change that costs more than the change itself
/// (`Documentation/FutureEventList.md` has the numbers). It cannot be copied;
/// `duplicate()` copies it on purpose.
@safe @frozen
public struct PlainBuffer<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  @usableFromInline var length: Int

  @inlinable
  public init(repeating element: Element, count: Int) {
    unsafe base = .allocate(capacity: count)
    unsafe base.initialize(repeating: element, count: count)
    capacity = count
    length = count
  }

  @inlinable
  public init() {
    unsafe base = .allocate(capacity: 0)
    capacity = 0
    length = 0
  }

  @inlinable
  deinit {
    unsafe base.deallocate()
  }

  @inlinable public var count: Int { length }

  @inlinable
  public subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: length), "index out of bounds")
      return unsafe base[index]
    }
    @inline(__always)
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: length), "index out of bounds")
      yield unsafe &base[index]
    }
  }

  /// Adds `number` copies of `element` at the end.
  ///
  /// - Complexity: amortised O(`number`).
  @inlinable
  public mutating func append(_ element: Element, repeated number: Int = 1) {
    if capacity - count < number {
      reserveCapacity(Swift.max(capacity * 2, count + number))
    }
    unsafe (base + count).initialize(repeating: element, count: number)
    length += number
  }

  /// Makes room for `minimum` elements in all.
  @inlinable @inline(never)
  public mutating func reserveCapacity(_ minimum: Int) {
    guard minimum > capacity else { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: minimum)
    unsafe larger.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = minimum
  }

  @inlinable
  public borrowing func duplicate() -> Self {
    var copy = Self()
    copy.reserveCapacity(count)
    unsafe copy.base.initialize(from: base, count: count)
    copy.length = count
    return copy
  }

  /// The elements, in an array that can be shared.
  @inlinable
  public borrowing func copied() -> ContiguousArray<Element> {
    unsafe ContiguousArray(UnsafeBufferPointer(start: base, count: length))
  }
}

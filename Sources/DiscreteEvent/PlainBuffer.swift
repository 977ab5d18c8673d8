/// A growable array of plain values with a single owner: the one place in the
/// kernel where memory is handled by hand.
///
/// Every access is checked against the bounds. What it saves over
/// `ContiguousArray` is the question whether the storage is shared, a call into
/// the runtime at each change that costs more than the change itself
/// (`Documentation/FutureEventList.md` has the numbers). It cannot be copied;
/// `duplicate()` copies it on purpose.
@safe @frozen
@usableFromInline
struct PlainBuffer<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  @usableFromInline var count: Int

  @inlinable
  init(repeating element: Element, count: Int) {
    unsafe base = .allocate(capacity: count)
    unsafe base.initialize(repeating: element, count: count)
    capacity = count
    self.count = count
  }

  @inlinable
  init() {
    unsafe base = .allocate(capacity: 0)
    capacity = 0
    count = 0
  }

  @inlinable
  deinit {
    unsafe base.deallocate()
  }

  @inlinable
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
      return unsafe base[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
      unsafe base[index] = newValue
    }
  }

  /// Adds `number` copies of `element` at the end.
  ///
  /// - Complexity: amortised O(`number`).
  @inlinable
  mutating func append(_ element: Element, repeated number: Int = 1) {
    if capacity - count < number {
      reserveCapacity(Swift.max(capacity * 2, count + number))
    }
    unsafe (base + count).initialize(repeating: element, count: number)
    count += number
  }

  /// Makes room for `minimum` elements in all.
  @inlinable @inline(never)
  mutating func reserveCapacity(_ minimum: Int) {
    guard minimum > capacity else { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: minimum)
    unsafe larger.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = minimum
  }

  @inlinable
  borrowing func duplicate() -> Self {
    var copy = Self()
    copy.reserveCapacity(count)
    unsafe copy.base.initialize(from: base, count: count)
    copy.count = count
    return copy
  }
}

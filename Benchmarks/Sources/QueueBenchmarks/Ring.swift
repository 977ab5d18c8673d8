/// A first-in-first-out line of plain values that grows when it must.
///
/// It has a single owner, so that no change asks the runtime whether the storage
/// is shared.
@safe
struct Ring<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var mask: UInt
  private var head: UInt = 0
  private var tail: UInt = 0

  init() {
    unsafe base = .allocate(capacity: 64)
    mask = 63
  }

  deinit { unsafe base.deallocate() }

  var isEmpty: Bool { head == tail }

  mutating func append(_ element: Element) {
    if tail &- head > mask { grow() }
    unsafe base[Int(tail & mask)] = element
    tail &+= 1
  }

  /// Takes the first out; there is one.
  mutating func removeFirst() -> Element {
    precondition(!isEmpty, "nobody waits")
    let element = unsafe base[Int(head & mask)]
    head &+= 1
    return element
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * Int(mask + 1))
    let count = tail &- head
    for index in 0..<count { unsafe larger[Int(index)] = base[Int((head &+ index) & mask)] }
    unsafe base.deallocate()
    unsafe base = larger
    mask = 2 * mask + 1
    head = 0
    tail = count
  }
}

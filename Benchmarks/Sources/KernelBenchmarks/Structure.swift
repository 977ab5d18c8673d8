/// The structures compared.
enum Structure: String, CaseIterable {
  case kernel
  case kernelWithHandles
  case quaternaryHeap
  case ladder
  case sortedBuckets

  /// The nanoseconds for one event; `nil` where the structure goes quadratic.
  func measure(_ model: HoldModel) -> Double? {
    switch self {
    case .kernel: model.measure(KernelList.self)
    case .kernelWithHandles: model.measure(KernelListWithHandles.self)
    case .quaternaryHeap: model.measure(QuaternaryHeap.self)
    case .ladder: model.isMostlyTies ? nil : model.measure(LadderQueue.self)
    case .sortedBuckets: model.isMostlyTies ? nil : model.measure(SortedBuckets.self)
    }
  }
}

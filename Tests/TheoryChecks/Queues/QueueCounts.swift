/// What has been counted in a queue.
struct QueueCounts: Sendable {
  var time = 0.0
  /// The area under the number of customers, and of those who wait.
  var areaPresent = 0.0
  var areaWaiting = 0.0
  var arrivals: [Double]
  var blocked = 0.0
  /// Those who had to wait.
  var delayed = 0.0
  var reneged = 0.0
  /// The sums of the waits, by class.
  var waits: [Double]
  /// Waits above the limit.
  var longWaits = 0.0
  /// Times in the system above the limit.
  var longStays = 0.0
  /// Interarrival times less their mean; services less theirs.
  private(set) var interarrivalExcess = 0.0
  private(set) var interarrivalSquares = 0.0
  private(set) var services = 0.0
  private(set) var serviceSquares = 0.0
  private(set) var served = 0.0

  init(classes: Int) {
    arrivals = Array(repeating: 0, count: classes)
    waits = Array(repeating: 0, count: classes)
  }

  var allArrivals: Double { arrivals.reduce(0, +) }

  @inline(__always)
  mutating func note(interarrival time: Double, mean: Double) {
    let share = time / mean
    interarrivalExcess += share - 1
    interarrivalSquares += share * share - 2
  }

  @inline(__always)
  mutating func note(wait: Double, service: Double, priority: Int, limit: Double) {
    waits[priority] += wait
    if wait > limit { longWaits += 1 }
    if wait + service > limit { longStays += 1 }
    served += 1
    services += service
    serviceSquares += service * service
  }

  /// Sums over customers of numbers with mean 0, by Wald's equation also when their number
  /// depends on them: interarrival times, services, and their squares.
  func controls(_ law: ServiceLaw) -> SIMD4<Double> {
    SIMD4(
      interarrivalExcess, services - served,
      serviceSquares - served * (1 + law.squaredVariation), interarrivalSquares)
  }
}

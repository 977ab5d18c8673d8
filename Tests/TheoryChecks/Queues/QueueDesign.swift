/// What a queue is like. Times are in mean services of a server.
struct QueueDesign: Sendable {
  /// Poisson arrivals, by priority class.
  var arrivalRates: [Double]
  var service = ServiceLaw.exponential
  var servers = 1
  /// Places for those who wait.
  var places = Int.max
  /// The rate at which everybody who waits loses patience.
  var renegingRate = 0.0

  /// The number of customers as a birth–death process; for exponential services.
  func law(states: Int) -> BirthDeathLaw {
    let arrivals = arrivalRates.reduce(0, +)
    return BirthDeathLaw(
      states: states, birth: { _ in arrivals },
      death: { Double(min($0, servers)) + Double(max($0 - servers, 0)) * renegingRate })
  }
}

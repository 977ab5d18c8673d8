/// Which community gets the next canteen.
package enum RollOutRule: String, CaseIterable, Sendable {
  /// Where most elderly people live.
  case mostElderlyFirst = "most_elderly_first"
  /// Where an enterprise sponsors the home-care station, then where most elderly live.
  case sponsorsFirst = "sponsors_first"
  /// In the street where the smallest share of the elderly has a canteen.
  case worstServedFirst = "worst_served_first"
}

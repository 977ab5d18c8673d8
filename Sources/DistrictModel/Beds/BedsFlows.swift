/// What has happened around beds since the last observation.
package struct BedsFlows: Hashable, Sendable {
  package var opened = 0
  package var closed = 0
  package var applications = 0
  package var admissions = 0
  package var withdrawals = 0
  package var diedWaiting = 0
  package var transferred = 0
  package var displaced = 0
  package var offers = 0
  package var declined = 0
}

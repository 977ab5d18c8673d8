/// What has happened around canteens since the last observation.
package struct CanteensFlows: Hashable, Sendable {
  package var opened = 0
  package var closed = 0
  package var sponsorsLapsed = 0
  package var sponsorsFound = 0
}

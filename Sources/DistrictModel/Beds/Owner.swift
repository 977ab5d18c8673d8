/// Who runs a home.
package enum Owner: String, CaseIterable, BitwiseCopyable, Sendable {
  case `public`, `private`
}

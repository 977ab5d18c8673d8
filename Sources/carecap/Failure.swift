/// Something that ends the command, with the sentence for the user.
struct Failure: Error {
  let status: ExitStatus
  /// Ends with a line end.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message.hasSuffix("\n") ? message : message + "\n"
  }
}

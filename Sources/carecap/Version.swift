/// The version that results and the command line name.
enum Version {
  static let text = "0.2.0"
}

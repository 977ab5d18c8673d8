internal import CGSL

/// The version of the GNU Scientific Library in use, such as `2.7.1`.
///
/// Its distributions have changed between versions, so a result names it.
public enum GSLVersion {
  public static var text: String {
    unsafe String(cString: cgsl_version())
  }
}

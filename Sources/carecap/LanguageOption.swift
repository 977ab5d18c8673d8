public import ArgumentParser
public import Measurement

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Language: ExpressibleByArgument {}

/// The language of the answer.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: "en or zh; otherwise CARECAP_LANG or the locale decides.")
  private var chosen: Language?

  var language: Language { chosen ?? Self.ofEnvironment }

  /// Foundation does not know the user's locale on Linux, so the variables are read as
  /// the C library does.
  private static var ofEnvironment: Language {
    for name in ["CARECAP_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = unsafe getenv(name) else { continue }
      let text = unsafe String(cString: value)
      if text.isEmpty { continue }
      return text.hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }
}

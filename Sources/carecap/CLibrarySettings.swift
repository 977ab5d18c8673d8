#if canImport(Glibc)
  import Glibc
#endif

/// Starts the program once more with the settings of glibc that it needs; they can be chosen
/// only before a program starts.
enum CLibrarySettings {
  /// glibc has several versions of `log`, `exp` and `pow` and takes the one that suits the
  /// processor; they differ in the last bit of some results. The faster ones are ruled out.
  /// Documentation/Reproducibility.md says what is promised.
  private static let mathematics = "glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2"

  /// Memory that one replication gives back is kept for the next, and not fetched from the
  /// system again page by page.
  private static let memory =
    "glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=268435456"

  static func choose() {
    #if canImport(Glibc) && arch(x86_64)
      let name = "GLIBC_TUNABLES"
      let settings = mathematics + ":" + memory
      let present = unsafe getenv(name).map { unsafe String(cString: $0) }
      if present == settings { return }
      unsafe setenv(name, settings, 1)
      var arguments = unsafe CommandLine.arguments.map { unsafe strdup($0) } + [nil]
      // If this fails the program goes on as it is: right, if not to the last bit the same.
      unsafe execv("/proc/self/exe", &arguments)
    #endif
  }
}

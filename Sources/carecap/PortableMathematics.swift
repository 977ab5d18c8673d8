#if canImport(Glibc)
  import Glibc
#endif

/// Makes the C library's mathematics the same on every x86-64 processor.
///
/// glibc has several versions of `log`, `exp` and `pow` and takes the one that suits the
/// processor; they differ in the last bit of some results. So the program starts itself
/// once more with a setting that rules the faster ones out. Documentation/Reproducibility.md
/// says what is promised.
enum PortableMathematics {
  static func choose() {
    #if canImport(Glibc) && arch(x86_64)
      let name = "GLIBC_TUNABLES"
      let mask = "glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2"
      let present = unsafe getenv(name).map { unsafe String(cString: $0) }
      if present == mask { return }
      unsafe setenv(name, mask, 1)
      var arguments = unsafe CommandLine.arguments.map { unsafe strdup($0) } + [nil]
      // If this fails the program goes on as it is: right, if not to the last bit the same.
      unsafe execv("/proc/self/exe", &arguments)
    #endif
  }
}

// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    // The name is given, since a clone may stand in a folder of any name.
    .package(name: "carecap", path: "..")
  ],
  targets: [
    .systemLibrary(
      name: "CGSLRandist", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .executableTarget(
      name: "KernelBenchmarks",
      dependencies: [.product(name: "DiscreteEvent", package: "carecap")]),
    .executableTarget(
      name: "QueueBenchmarks",
      dependencies: [
        "CGSLRandist",
        .product(name: "DiscreteEvent", package: "carecap"),
        .product(name: "RandomVariates", package: "carecap"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}

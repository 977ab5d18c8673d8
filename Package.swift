// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "carecap",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "DiscreteEvent", targets: ["DiscreteEvent"]),
    .library(name: "RandomVariates", targets: ["RandomVariates"]),
    .executable(name: "carecap", targets: ["carecap"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // Every target may use those above it and none below it.
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
    .target(name: "CRandomStream", dependencies: ["CGSL"]),
    .target(name: "CDirectoryExchange"),
    .target(name: "DiscreteEvent"),
    .target(name: "RandomVariates", dependencies: ["CGSL", "CRandomStream"]),
    .target(name: "CivilCalendar"),
    .target(name: "ContentDigest", dependencies: ["CSodium"]),
    .target(name: "Measurement", dependencies: ["CivilCalendar", "RandomVariates"]),
    .target(
      name: "ScenarioDefinition", dependencies: ["CivilCalendar", "Measurement", "RandomVariates"]),
    .target(
      name: "DistrictModel",
      dependencies: [
        "CivilCalendar", "DiscreteEvent", "Measurement", "RandomVariates", "ScenarioDefinition",
      ]),
    .target(
      name: "Experimentation", dependencies: ["CivilCalendar", "Measurement", "RandomVariates"]),
    .target(
      name: "PlanSelection", dependencies: ["Experimentation", "Measurement", "RandomVariates"]),
    .target(
      name: "SensitivityAnalysis",
      dependencies: ["CRandomStream", "Experimentation", "Measurement", "RandomVariates"]),
    .target(
      name: "StudyDefinition",
      dependencies: ["Measurement", "RandomVariates", "ScenarioDefinition", "SensitivityAnalysis"]),
    .target(
      name: "ScenarioFiles",
      dependencies: [
        "CivilCalendar", "ContentDigest", "Measurement", "ScenarioDefinition", "SwiftCSV", "Yams",
      ]),
    .target(
      name: "ResultFiles",
      dependencies: [
        "CDirectoryExchange", "CivilCalendar", "ContentDigest", "Experimentation", "Measurement",
        "RandomVariates", "SensitivityAnalysis",
      ]),
    .target(
      name: "Reporting",
      dependencies: [
        "CivilCalendar", "Experimentation", "Measurement", "RandomVariates", "ScenarioDefinition",
        "SensitivityAnalysis",
      ]),
    .executableTarget(
      name: "carecap",
      dependencies: [
        "CivilCalendar", "DiscreteEvent", "DistrictModel", "Experimentation", "Measurement",
        "PlanSelection", "RandomVariates", "Reporting", "ResultFiles", "ScenarioDefinition",
        "ScenarioFiles", "SensitivityAnalysis", "StudyDefinition",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "DistrictFixtures",
      dependencies: [
        "CivilCalendar", "DistrictModel", "Measurement", "RandomVariates", "ScenarioDefinition",
        "ScenarioFiles",
      ],
      path: "Tests/DistrictFixtures"),
    .target(
      name: "TheoryChecks",
      dependencies: [
        "CivilCalendar", "DiscreteEvent", "DistrictFixtures", "DistrictModel", "Experimentation",
        "Measurement", "RandomVariates",
      ],
      path: "Tests/TheoryChecks"),
    .executableTarget(
      name: "verify-theory", dependencies: ["RandomVariates", "TheoryChecks"],
      path: "Tests/VerifyTheory"),

    .executableTarget(
      name: "malformed-scenarios",
      dependencies: ["DistrictModel", "Measurement", "ScenarioDefinition", "ScenarioFiles"],
      path: "Tests/MalformedScenarios"),

    .executableTarget(
      name: "district-replications",
      dependencies: [
        "DistrictModel", "Measurement", "RandomVariates", "ScenarioDefinition", "ScenarioFiles",
      ],
      path: "Benchmarks/DistrictReplications"),

    .testTarget(name: "DiscreteEventTests", dependencies: ["DiscreteEvent"]),
    .testTarget(
      name: "RandomVariatesTests", dependencies: ["CGSL", "CRandomStream", "RandomVariates"]),
    .testTarget(name: "CivilCalendarTests", dependencies: ["CivilCalendar"]),
    .testTarget(
      name: "ScenarioDefinitionTests",
      dependencies: ["CivilCalendar", "Measurement", "RandomVariates", "ScenarioDefinition"]),
    .testTarget(
      name: "DistrictModelTests",
      dependencies: [
        "CivilCalendar", "DiscreteEvent", "DistrictFixtures", "DistrictModel", "Measurement",
        "PlanSelection", "RandomVariates", "ScenarioDefinition", "ScenarioFiles",
      ]),
    .testTarget(
      name: "ExperimentationTests",
      dependencies: ["CivilCalendar", "Experimentation", "Measurement", "RandomVariates"]),
    .testTarget(
      name: "SensitivityAnalysisTests",
      dependencies: ["CRandomStream", "Experimentation", "RandomVariates", "SensitivityAnalysis"]),
    .testTarget(
      name: "PlanSelectionTests",
      dependencies: ["Experimentation", "Measurement", "PlanSelection", "RandomVariates"]),
    .testTarget(
      name: "ScenarioFilesTests",
      dependencies: ["CivilCalendar", "Measurement", "ScenarioDefinition", "ScenarioFiles"]),
    .testTarget(
      name: "ResultFilesTests",
      dependencies: [
        "CivilCalendar", "ContentDigest", "Experimentation", "Measurement", "RandomVariates",
        "ResultFiles",
      ]),
    .testTarget(name: "TheoryTests", dependencies: ["RandomVariates", "TheoryChecks"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "CivilCalendar", "ContentDigest", "DistrictModel", "RandomVariates", "ScenarioDefinition",
        "ScenarioFiles",
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
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

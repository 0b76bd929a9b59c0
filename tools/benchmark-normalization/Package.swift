// swift-tools-version: 6.2
// Measures layer T against ICU's own NFKC with edits. A package of its own, because only this
// needs C++ and ICU's C++ API.
import PackageDescription

let package = Package(
  name: "benchmark-normalization",
  dependencies: [.package(name: "taikei", path: "../..")],
  targets: [
    .target(
      name: "ICUReference",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .executableTarget(
      name: "benchmark-normalization",
      dependencies: ["ICUReference", .product(name: "TextNormalization", package: "taikei")]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

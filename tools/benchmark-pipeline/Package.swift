// swift-tools-version: 6.2
// Measures the text pipeline, bytes in, JSON out, stage by stage.
import PackageDescription

let package = Package(
  name: "benchmark-pipeline",
  dependencies: [.package(name: "taikei", path: "../..")],
  targets: [
    .executableTarget(
      name: "benchmark-pipeline",
      dependencies: [.product(name: "Taikei", package: "taikei")])
  ],
  swiftLanguageModes: [.v6]
)

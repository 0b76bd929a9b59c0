// swift-tools-version: 6.2
// The fuzz targets, a package of their own: libFuzzer brings its own main function, so they can be
// built with `--sanitize fuzzer` only. tools/fuzz builds and runs them.
import PackageDescription

func fuzzTarget(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["FuzzSupport", .product(name: "Taikei", package: "taikei")],
    // Without a main function of its own a file would be taken for a script.
    swiftSettings: [.unsafeFlags(["-parse-as-library"])]
  )
}

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "taikei", path: "../..")],
  targets: [
    .target(name: "FuzzSupport"),
    fuzzTarget("fuzz-reading"),
    fuzzTarget("fuzz-normalizing"),
    fuzzTarget("fuzz-markers"),
    fuzzTarget("fuzz-lines"),
  ],
  swiftLanguageModes: [.v6]
)

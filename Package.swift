// swift-tools-version: 6.2
// The dependency list below is the project's architecture: every stage depends on PlanModel (the
// values that cross a stage boundary), on Ordering where it sorts, on PlanGrammar where it reads
// labels, and on at most one wrapper of a C library, never on another stage. Only PlanPipeline
// knows the order of the stages.
import PackageDescription

// `TAIKEI_STRICT=1` (set by tools/test) makes every warning an error, without holding users of the
// package to the warnings of a later compiler.
let strict = Context.environment["TAIKEI_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

// Release builds of the executables carry what they need with them: they run where neither a toolchain nor the libraries are, and
// start in half of the time, most of which was the loader's. SwiftPM refuses such flags in what other packages depend on, which is
// the library alone.
let compiledStatically: [SwiftSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(configuration: .release))
]
// taikei has one thread (tools/check sees to it), so that its references need no locked instructions to be counted: the runtime has
// such functions, and the linker puts them in place of the others. A twentieth to a twelfth of the time.
let countedByOneThread = ["retain", "release", "bridgeObjectRetain", "bridgeObjectRelease"].flatMap
{
  [
    "-Xlinker", "--wrap=swift_\($0)",
    "-Xlinker", "--defsym=__wrap_swift_\($0)=swift_nonatomic_\($0)",
  ]
}
// The toolchain's own linker takes archives in any order. The two libraries named here are what libxml2 needs.
let linkedStatically: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-executable", "-use-ld=lld", "-llzma", "-lz"] + countedByOneThread,
    .when(configuration: .release))
]
// This one loads PDFium at run time, and with it the system's C library; only the C++ library is carried (`Linking`).
let linkedForLoading: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-L\(Context.packageDirectory)/Linking",
      "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
    ], .when(configuration: .release))
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "taikei",
  products: [
    .library(
      name: "Taikei",
      targets: [
        "PlanPipeline", "PlanModel", "PlanEmission", "PlanEvaluation", "PlanVerification",
        "PageDrawing", "SourceReading", "DocumentReading", "PDFContent", "LineAssembly",
        "TextNormalization",
        "LayoutAnalysis", "Segmentation", "PlanProfile", "PlanGrammar",
      ]),
    // One stage by itself, for tools/benchmark-normalization.
    .library(name: "TextNormalization", targets: ["TextNormalization", "PlanModel"]),
    .executable(name: "taikei", targets: ["taikei"]),
    // The process that reads PDFs; taikei starts it.
    .executable(name: "taikei-pdf", targets: ["taikei-pdf"]),
  ],
  // Nothing but what is linked: tools/documentation uses the toolchain's own DocC, since the plugin
  // for it would be compiled in every clean build of a user.
  dependencies: [
    // Command line parsing and help: the Swift project's own.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // C libraries, one importer each.
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
      ]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    // Loads PDFium at run time; linked with nothing.
    .target(name: "CPDFium"),
    .target(name: "CProcess"),
    // Starts other programs under limits.
    module("ProcessControl", ["CProcess", "Ordering"]),
    module("UnicodeSupport", ["CICU"]),
    // Sorting, compiled once for all of them.
    module("Ordering"),

    // The values that cross a stage boundary, and the grammar of labels and numbers.
    module("PlanModel"),
    module("PlanGrammar", ["PlanModel", "Ordering"]),
    // What was learned of documents' structure, saved and read again: a value, too.
    module("PlanProfile", ["PlanModel", "PlanGrammar", "Ordering"]),
    // What a PDF's pages draw: the values between the process that reads PDFs and the reader.
    module("PDFContent", ["PlanModel"]),
    // In that process: PDFium, and what it tells of a page.
    module("PDFExtraction", ["PDFContent", "PlanModel", "CPDFium"]),
    .executableTarget(
      name: "taikei-pdf", dependencies: ["PDFExtraction", "PDFContent"],
      swiftSettings: settings + compiledStatically, linkerSettings: linkedForLoading),
    // In ours: starts that process, watches it and takes its pages.
    module("PDFReading", ["PDFContent", "ProcessControl"]),
    // Text of pages that are pictures: what a page draws, and tesseract for the rest.
    module("TextRecognition", ["PDFContent", "PlanModel", "ProcessControl", "Ordering"]),

    // The stages, in the order of the data.
    module("LineAssembly", ["PlanModel", "PDFContent", "Ordering"]),
    module(
      "DocumentReading", ["PlanModel", "UnicodeSupport", "CLibXML2", "CNettle", "Ordering"]),
    // Any document, text or PDF or scan, to its pages.
    module(
      "SourceReading",
      [
        "PlanModel", "Ordering", "DocumentReading", "PDFContent", "PDFReading", "TextRecognition",
        "LineAssembly",
      ]),
    module("TextNormalization", ["PlanModel", "UnicodeSupport", "Ordering"]),
    module("LayoutAnalysis", ["PlanModel", "PlanGrammar", "Ordering"]),
    module("Segmentation", ["PlanModel", "PlanGrammar", "PlanProfile", "Ordering"]),
    module("PlanInterpretation", ["PlanModel", "PlanGrammar", "Ordering"]),
    module("PlanEmission", ["PlanModel", "PlanProfile"]),

    // What puts them together, and what measures the result.
    module(
      "PlanPipeline",
      [
        "PlanModel", "Ordering", "PlanGrammar", "PlanProfile", "DocumentReading", "SourceReading",
        "TextNormalization", "LayoutAnalysis", "Segmentation", "PlanInterpretation", "PlanEmission",
      ]),
    // Does not trust the stages: it knows the values they hand over and nothing else of them.
    module("PlanVerification", ["PlanModel", "Ordering"]),
    module("PlanEvaluation", ["PlanModel", "UnicodeSupport", "Ordering"]),
    // What was found on a page, drawn for a person.
    module("PageDrawing", ["PlanModel"]),
    // Files in and out. The stages know bytes only; the command line knows files.
    module("FileAccess", ["Ordering"]),
    // What the commands share, and those that convert nothing.
    module(
      "CommandSupport",
      [
        "SourceReading", "DocumentReading", "TextNormalization", "PDFContent", "LineAssembly",
        "PlanModel", "PlanGrammar", "PlanEmission", "PlanVerification", "FileAccess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "taikei",
      dependencies: [
        "CommandSupport", "PlanPipeline", "SourceReading", "PlanModel", "PlanGrammar",
        "PlanProfile", "PlanEmission",
        "PlanEvaluation", "PlanVerification", "PageDrawing", "PDFContent", "PDFReading",
        "LineAssembly",
        "DocumentReading", "TextNormalization", "Segmentation", "FileAccess", "ProcessControl",
        "Ordering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings + compiledStatically, linkerSettings: linkedStatically),

    tests("OrderingTests", ["Ordering"]),
    tests("UnicodeSupportTests", ["UnicodeSupport"]),
    tests("PlanModelTests", ["PlanModel"]),
    tests("PlanGrammarTests", ["PlanGrammar", "PlanModel"]),
    tests("PlanProfileTests", ["PlanProfile", "PlanModel", "PlanEmission"]),
    tests("PDFContentTests", ["PDFContent", "PlanModel"]),
    // Runs the built taikei-pdf.
    tests("LineAssemblyTests", ["LineAssembly", "PDFContent", "PDFReading", "PlanModel"]),
    tests("PDFReadingTests", ["PDFReading", "PDFContent", "PlanModel"]),
    tests("TextRecognitionTests", ["TextRecognition", "PDFContent", "PlanModel"]),
    tests("DocumentReadingTests", ["DocumentReading", "PlanModel"]),
    tests("TextNormalizationTests", ["TextNormalization", "PlanModel", "UnicodeSupport"]),
    tests("LayoutAnalysisTests", ["LayoutAnalysis", "PlanModel"]),
    tests(
      "SegmentationTests",
      [
        "Segmentation", "PlanModel", "PlanGrammar", "PlanProfile", "SourceReading", "PlanPipeline",
        "PlanEmission",
        "DocumentReading",
      ]),
    tests("PlanInterpretationTests", ["PlanInterpretation", "PlanModel"]),
    tests("PlanEmissionTests", ["PlanEmission", "PlanModel"]),
    tests("PlanVerificationTests", ["PlanVerification", "PlanModel"]),
    tests("PlanEvaluationTests", ["PlanEvaluation", "PlanModel"]),
    tests("PageDrawingTests", ["PageDrawing", "PlanModel"]),
    tests(
      "PlanPipelineTests",
      [
        "PlanPipeline", "SourceReading", "PlanGrammar", "PlanModel", "PlanEmission",
        "PlanEvaluation",
        "PlanVerification", "DocumentReading", "TextNormalization", "LayoutAnalysis",
        "LineAssembly", "PDFContent", "PDFReading", "TextRecognition", "Segmentation",
      ]),
    tests("FileAccessTests", ["FileAccess"]),
    // Runs the built program.
    tests("CommandLineTests", ["PlanModel", "PlanEmission"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)

import DocumentReading
import Foundation
import PlanModel
import PlanPipeline
import PlanVerification
import Testing
import TextNormalization

/// The documents that the tests convert.
enum Documents {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let corpus = root.appending(path: "corpus")
  static let shared = root.deletingLastPathComponent().appending(path: "shared")

  static let isSharedThere = FileManager.default.fileExists(atPath: shared.path)
  static let sharedIsMissing: Comment = "../shared is not there"

  /// The names of the files of a folder without an ending that they have; none where it is missing.
  static func names(in folder: URL, ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// Without the gold files of page furniture, which are no documents.
  static let corpusNames = names(in: corpus, ending: ".txt").filter { !$0.hasSuffix(".furniture") }

  static func bytes(_ file: String, in folder: URL) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: file)))
  }
}

/// A document with the source it was made from.
struct Conversion {
  let source: SourceDocument
  let document: PlanDocument

  init(
    _ bytes: [UInt8], name: String = "t.txt", converter: PlanConverter = PlanConverter()
  ) throws {
    source = try DocumentReader().read(bytes, name: name)
    document = converter.convert(source)
  }

  /// What verification has against the document, in words. Severity does not matter here: a document
  /// that was just converted has not even a warning.
  var findings: [String] {
    let normalizer = TextNormalizer()
    return ConservationCheck.run(
      document: document, pages: source.pages, sha256: source.sha256
    ) { normalizer.textLines(of: $0).lines }
    .map { "\($0.kind): \($0.message)" }
  }

  /// The source's text with a line feed between pages.
  var text: [UInt8] { Array(source.pages.map(\.rawText).joined(separator: [0x0A])) }
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

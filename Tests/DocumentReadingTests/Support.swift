import DocumentReading
import Foundation
import PlanModel
import Testing

/// Reads a text in UTF-8.
func readText(
  _ text: String, limits: ReadingLimits = .default
) throws(ReadingError) -> SourceDocument {
  try DocumentReader(limits: limits).read(Array(text.utf8), name: "test")
}

/// The error of an input that must not be read.
func readingError(_ bytes: [UInt8], limits: ReadingLimits = .default) -> ReadingError? {
  do throws(ReadingError) {
    _ = try DocumentReader(limits: limits).read(bytes, name: "test")
    return nil
  } catch {
    return error
  }
}

extension Page {
  /// The page's raw text.
  var text: String { String(decoding: rawText, as: UTF8.self) }

  /// The text of each line.
  var lineTexts: [String] { lines.map { text(of: $0.range) } }

  /// The text of each word of each line.
  var wordTexts: [[String]] { lines.map { line in line.words.map { text(of: $0.range) } } }

  func text(of range: ByteRange) -> String {
    String(decoding: rawText[range.indices], as: UTF8.self)
  }
}

/// What holds of every document: pages count from 1, ranges lie inside the raw text, rise, and do
/// not overlap, words lie inside their lines, and raw text is UTF-8.
func expectSound(
  _ document: SourceDocument, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!document.pages.isEmpty, sourceLocation: sourceLocation)
  #expect(document.sha256.count == 64, sourceLocation: sourceLocation)
  #expect(
    document.pages.map(\.number) == Array(1...max(1, document.pages.count)),
    sourceLocation: sourceLocation)
  for page in document.pages {
    #expect(
      String(validating: page.rawText, as: UTF8.self) != nil, sourceLocation: sourceLocation)
    var end = 0
    for line in page.lines {
      let isSound =
        Int(line.range.lower) >= end && line.range.lower <= line.range.upper
        && Int(line.range.upper) <= page.rawText.count
      #expect(isSound, "page \(page.number), line \(line.range)", sourceLocation: sourceLocation)
      guard isSound else { return }
      #expect(
        !page.rawText[line.range.indices].contains { $0 == 0x0A || $0 == 0x0C || $0 == 0x0D },
        sourceLocation: sourceLocation)
      end = Int(line.range.upper)
      var wordEnd = line.range.lower
      for word in line.words {
        #expect(
          word.range.lower >= wordEnd && word.range.lower < word.range.upper
            && word.range.upper <= line.range.upper, sourceLocation: sourceLocation)
        wordEnd = word.range.upper
      }
    }
    // Between the lines there are only terminators: no character is outside a line.
    var outside = page.rawText
    for line in page.lines.reversed() { outside.removeSubrange(line.range.indices) }
    #expect(outside.allSatisfy { $0 == 0x0A || $0 == 0x0D }, sourceLocation: sourceLocation)
  }
}

/// The folder beside the project that holds the shared documents.
let shared = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("shared")

/// Whether a file or folder of the shared documents is there.
func hasShared(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: shared.appendingPathComponent(path).path)
}

/// The bytes of a shared document.
func sharedBytes(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: shared.appendingPathComponent(path)))
}

/// A small deterministic generator.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

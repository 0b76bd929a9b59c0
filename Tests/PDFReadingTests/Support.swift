import Foundation
import PDFContent
import PDFReading
import Testing

let shared = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared").standardized

func sharedFile(_ path: String) -> String { shared.appending(path: path).path }

func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

/// Whether the engine can be loaded: it is fetched by `tools/setup`.
let hasEngine: Bool = {
  do {
    _ = try PDFReader().read(.bytes(TinyPDF.plain().bytes)) { _, _ in }
    return true
  } catch {
    if case .some(.engineMissing) = error as? PDFReadingError { return false }
    return true
  }
}()

/// All that start processes, one after another, so that each can see that it leaves none behind.
@Suite(.serialized, .enabled(if: hasEngine, "PDFium is not there: tools/setup fetches it"))
struct PDFTests {}

/// The running processes of taikei-pdf that this process has started, and those not waited for.
func childProcesses() -> [String] {
  let own = ProcessInfo.processInfo.processIdentifier
  return (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.filter { name in
    guard Int(name) != nil,
      let status = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8)
    else { return false }
    return status.contains("(taikei-pdf)") && status.contains(") ")
      && status.split(separator: " ").dropFirst(3).first.map(String.init) == "\(own)"
  } ?? []
}

func text(_ page: PageContent) -> String {
  String(String.UnicodeScalarView(page.glyphs.map(\.scalar)))
}

/// The pages of a PDF.
func pages(_ bytes: [UInt8], password: String? = nil) throws -> [PageContent] {
  var pages: [PageContent] = []
  _ = try PDFReader().read(.bytes(bytes), password: password) { page, _ in pages.append(page) }
  return pages
}

/// A PDF made in a test. Object 1 is the catalog, 2 the page tree, 3 Helvetica as /F; then come a
/// stream and a page for each content, and what is added.
struct TinyPDF {
  private var objects: [String]

  /// A PDF of pages of 600 × 800 points with contents, whose entries may hold `{resources}`.
  init(
    _ contents: [String], resources: String = "", page: String = "", catalog: String = "",
    more: [String] = []
  ) {
    var kids: [String] = []
    objects = [
      "<< /Type /Catalog /Pages 2 0 R \(catalog) >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for content in contents {
      objects.append(Self.stream(content))
      objects.append(
        """
        << /Type /Page /Parent 2 0 R /Contents \(objects.count) 0 R \
        /Resources << /Font << /F 3 0 R >> \(resources) >> \
        \(page.contains("/MediaBox") ? "" : "/MediaBox [0 0 600 800]") \(page) >>
        """)
      kids.append("\(objects.count) 0 R")
    }
    objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
    objects += more
  }

  static func plain(pages: Int = 1) -> TinyPDF {
    TinyPDF((1...pages).map { "BT /F 12 Tf 72 700 Td (Page \($0)) Tj ET" })
  }

  static func stream(_ content: String, _ entries: String = "") -> String {
    "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
  }

  var bytes: [UInt8] {
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n"
    }
    text += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}

/// The same numbers at every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

import Foundation
import PDFReading
import PlanModel
import PlanPipeline
import SourceReading
import Testing
import TextNormalization

/// The odd files are read as a person reads them, or a diagnostic says what is wrong with them.
@Suite(.enabled(if: isEngineThere, "PDFium is not there"))
struct OddFileTests {
  private static let folder = Documents.shared.appending(path: "odd")
  private static let files = OddFile.all.filter {
    FileManager.default.fileExists(atPath: folder.appending(path: $0.name + ".pdf").path)
  }

  @Test(.enabled(if: !files.isEmpty, Documents.sharedIsMissing), arguments: files)
  func linesAreThoseOfThePage(file: OddFile) throws {
    let normalizer = TextNormalizer()
    let lines = try Self.source(file).pages.flatMap { normalizer.textLines(of: $0).lines }
      .map { Self.squeezed(String(scalars: $0.scalars[...])) }
    #expect(lines.sorted() == (file.lines + file.furniture).map(Self.squeezed).sorted())
  }

  @Test(.enabled(if: !files.isEmpty, Documents.sharedIsMissing), arguments: files)
  func orderIsThatOfAReader(file: OddFile) throws {
    let document = PlanConverter().convert(try Self.source(file))
    var text = ""
    func collect(_ nodes: [Node]) {
      for node in nodes {
        text += node.label + node.text
        for cell in node.rows.flatMap(\.cells) { text += cell.text }
        collect(node.children)
      }
    }
    collect(document.body)
    #expect(Self.bare(text) == Self.bare(file.lines.joined()))
    #expect(
      Self.bare(document.furniture.map(\.text).joined()) == Self.bare(file.furniture.joined()))
    for id in file.diagnostics { #expect(document.diagnostics.contains { $0.id == id }) }
  }

  @Test(.enabled(if: !files.isEmpty, Documents.sharedIsMissing))
  func allFilesAreKnown() {
    let names = Documents.names(in: Self.folder, ending: ".pdf")
    #expect(names == OddFile.all.map(\.name).sorted())
  }

  private static func source(_ file: OddFile) throws -> SourceDocument {
    let bytes = try Documents.bytes("\(file.name).pdf", in: folder)
    var reader = SourceReader()
    reader.pdf.password = file.password
    reader.pdf.recognition.mode = .never
    return try reader.read(bytes, name: "\(file.name).pdf")
  }

  /// Without spaces but those between Latin words: justified lines and formulas left out of a text
  /// leave others.
  private static func squeezed(_ text: String) -> String {
    var result: [Unicode.Scalar] = []
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == " " {
        guard let last = result.last, last.isASCII, last.properties.isAlphabetic,
          index + 1 < scalars.count, scalars[index + 1].isASCII
        else { continue }
      }
      result.append(scalar)
    }
    return String(scalars: result[...])
  }

  private static func bare(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }
}

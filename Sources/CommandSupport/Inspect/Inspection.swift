internal import DocumentReading
internal import PlanModel
package import SourceReading
internal import TextNormalization

/// What a file is, before it is converted.
package struct Inspection {
  /// A page in figures.
  struct PageFigures {
    var number: Int
    /// Lines, blank ones included.
    var lines: Int
    var blankLines: Int
    /// Characters, white space left out.
    var characters: Int
  }

  /// The file as messages call it.
  let name: String
  /// Size of the file.
  let byteCount: Int
  /// The document as it was read; its pages' text is not kept.
  let source: SourceDescription
  /// What it is as a PDF; nil for another format.
  let pdf: PDFReport?
  /// What the reader noticed.
  let diagnostics: [Diagnostic]
  /// The pages.
  let pages: [PageFigures]
  /// What the characters are.
  let characters: CharacterCensus
  /// Private-use glyphs that normalization takes for decoration and drops.
  let decorativeGlyphs: Int
  /// Private-use glyphs of unknown meaning that stay in the text.
  let unknownGlyphs: Int
  /// Invisible characters that normalization leaves out, in runs.
  let invisibleRuns: Int

  /// Whether the page breaks were found from evidence, since the file has none.
  var hasInferredPages: Bool { diagnostics.contains { $0.id == "page-break-inferred" } }

  /// Reads and counts.
  package init(_ bytes: [UInt8], from input: InputSource, reader: SourceReader) throws(Failure) {
    let document: SourceDocument
    do throws(ReadingError) {
      (document, pdf) = try reader.inspect(bytes, name: input.documentName)
    } catch {
      throw Failure(input.displayName, error)
    }
    name = input.displayName
    byteCount = bytes.count
    source = SourceDescription(document)
    // What the text layer of each page is stands in the report; nothing is recognized here.
    let isPDF = pdf != nil
    diagnostics = document.diagnostics.filter { !isPDF || $0.id != "page-without-text" }

    let normalizer = TextNormalizer()
    var pages: [PageFigures] = []
    var census = CharacterCensus()
    var (decorative, unknown, invisible) = (0, 0, 0)
    for page in document.pages {
      let text = normalizer.textLines(of: page)
      decorative += text.deletions.count { $0.reason == .decorativeGlyph }
      invisible += text.deletions.count { $0.reason == .invisible }
      unknown += text.unknownGlyphs.count
      let before = census.characters
      census.add(page.rawText)
      pages.append(
        PageFigures(
          number: page.number, lines: page.lines.count,
          blankLines: text.lines.count(where: \.isBlank),
          characters: census.characters - before))
    }
    self.pages = pages
    characters = census
    (decorativeGlyphs, unknownGlyphs, invisibleRuns) = (decorative, unknown, invisible)
  }

  /// What a reader of the result should look at, in words.
  var suspicions: [String] {
    var found: [String] = []
    func add(_ count: Int, _ noun: String, _ meaning: String) {
      if count > 0 { found.append("\(counted(count, noun)): \(meaning)") }
    }
    add(characters.replacements, "replacement character", "text that was lost before this file")
    add(characters.namelessGlyphs, "glyph without a character", "printed as (cid:n), not text")
    add(characters.controls, "control character", "left out of the text")
    add(unknownGlyphs, "private-use glyph", "of unknown meaning, kept in the text")
    add(decorativeGlyphs, "private-use glyph", "taken for decoration and dropped")
    let empty = pages.count { $0.characters == 0 }
    add(empty, "page", "without text: pictures or scans?")
    // Plans have above nine tenths, their tables of figures two thirds; text of a font without a
    // character map has next to nothing.
    if characters.characters > 0, characters.japaneseShare < 0.4 {
      found.append("little Japanese: another language, or fonts without a character map")
    }
    return found
  }
}

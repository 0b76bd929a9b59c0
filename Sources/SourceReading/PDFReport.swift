public import LineAssembly
public import PDFContent
public import PlanModel

/// What a PDF is, for somebody who wants to know before it is converted.
public struct PDFReport: Sendable {
  /// What it says of itself.
  public internal(set) var document = DocumentContent(pageCount: 0)
  /// The pages that could be read.
  public private(set) var pages: [PageReport] = []
  /// The fonts that characters are printed in, in the order in which they were met.
  public private(set) var fonts: [FontReport] = []

  /// A page.
  public struct PageReport: Sendable {
    /// Its number, from 1.
    public var number: Int
    /// Its size as displayed, in points.
    public var size: PageSize
    /// Clockwise rotation for display in degrees.
    public var rotation: Int
    /// What its text layer is worth.
    public var layer: TextLayer
    /// Characters, blanks left out.
    public var characters = 0
    /// Those that nobody sees: without ink, or white on white.
    public var hidden = 0
    /// Those outside of the page.
    public var offPage = 0
    /// Those printed a second time on the same place.
    public var overprints = 0
    /// Those that the font does not name.
    public var unmapped = 0
  }

  /// A font.
  public struct FontReport: Sendable {
    /// What the file says of it.
    public var font: Font
    /// Characters printed in it.
    public var characters: Int
    /// Those that it does not name.
    public var unmapped: Int
  }

  mutating func add(_ content: PageContent, fonts all: [Font], page: Page) {
    var report = PageReport(
      number: content.number, size: content.size, rotation: content.rotation,
      layer: TextLayer.judge(content))
    for font in all[fonts.count...] {
      fonts.append(FontReport(font: font, characters: 0, unmapped: 0))
    }
    for glyph in content.glyphs where !glyph.scalar.properties.isWhitespace {
      report.characters += 1
      let font = content.styles[Int(glyph.style)].font
      let isUnmapped = glyph.scalar == "\u{FFFD}"
      if isUnmapped { report.unmapped += 1 }
      guard fonts.indices.contains(font) else { continue }
      fonts[font].characters += 1
      if isUnmapped { fonts[font].unmapped += 1 }
    }
    for run in page.dropped {
      let count = String(decoding: page.rawText[run.range.indices], as: UTF8.self).unicodeScalars
        .count { !$0.properties.isWhitespace }
      switch run.reason {
      case .hidden: report.hidden += count
      case .offPage: report.offPage += count
      case .overprint: report.overprints += count
      default: break
      }
    }
    pages.append(report)
  }
}

public import PlanModel

/// A page in layer T, line by line.
public struct PageText: Sendable {
  /// One line for each line of the page, blank lines included.
  public var lines: [TextLine]
  /// What was deleted on the page. Invisible characters inside a line lie in the raw range of the
  /// scalar before them (of the first scalar, where none is before). Decorative glyphs lie in no
  /// scalar's range, since they only stand at the ends of lines; second prints lie in none where a
  /// line tells spans.
  public var deletions: [Deletion]
  /// Private-use glyphs of unknown meaning that stand in the text.
  public var unknownGlyphs: [ByteRange]
}

extension TextNormalizer {
  /// Normalizes a page and cuts the result along the page's lines.
  ///
  /// White space at both ends of a line is cut off; `indent` tells the width of what was at its
  /// start (ideographic and em spaces 1 em, a tab 2, others 0.5), `width` that of the raw line
  /// without it. East Asian wide, full-width and ambiguous characters are 1 em wide, others 0.5,
  /// combining and invisible ones 0; a leader is as wide as its raw characters.
  ///
  /// - Parameter page: a page whose lines' ranges rise and lie within its raw text.
  public func textLines(of page: Page) -> PageText {
    var collector = LineCollector()
    return textLines(of: page, by: &collector)
  }

  /// The same for one of many pages.
  ///
  /// - Parameters:
  ///   - page: a page whose lines' ranges rise and lie within its raw text.
  ///   - collector: the same for all pages.
  public func textLines(of page: Page, by collector: inout LineCollector) -> PageText {
    let text = normalize(page.rawText)
    collector.start(page: page.number, lines: page.lines.count)
    var innerGlyphs: [ByteRange] = []
    var prints: [ByteRange] = []
    var doubled: [Int] = []
    page.rawText.withUnsafeBufferPointer { raw in
      text.utf8.withUnsafeBufferPointer { utf8 in
        text.map.edits.withUnsafeBufferPointer { edits in
          var cutter = LineCutter(raw: raw, text: utf8, edits: edits, table: table)
          page.lines.withUnsafeBufferPointer { sources in
            for index in sources.indices {
              cutter.cut(sources[index].range, sources[index].geometry, into: &collector)
            }
          }
          innerGlyphs = cutter.innerGlyphs
          doubled = cutter.doubled
        }
      }
    }
    var lines = collector.finish()
    for index in doubled {
      guard let closed = Overprint.closed(lines[index]) else { continue }
      lines[index] = closed.line
      prints += closed.prints
    }
    var deletions = text.deletions
    if !innerGlyphs.isEmpty {
      let inner = Set(innerGlyphs)
      deletions.removeAll { $0.reason == .decorativeGlyph && inner.contains($0.range) }
    }
    deletions += prints.map { Deletion(range: $0, reason: .overprint) }
    return PageText(lines: lines, deletions: deletions, unknownGlyphs: text.unknownGlyphs)
  }
}

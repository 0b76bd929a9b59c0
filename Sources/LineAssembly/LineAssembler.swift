internal import Ordering
public import PDFContent
public import PlanModel

/// Puts the characters of a PDF's page together into lines.
///
/// Pure and synchronous. A page whose text was drawn turned is turned upright. Characters that nobody sees are set aside with their reason; the others make
/// runs of characters that follow each other on the page, split where a table rule stands between
/// them; ruby is taken out, and spaces are made from gaps. Lines stand in the order in which the page draws them: what is
/// read after what is for the layout stage to say.
public struct LineAssembler: Sendable {
  /// Makes an assembler.
  public init() {}

  /// The page in lines.
  ///
  /// - Parameters:
  ///   - drawn: what the page draws.
  ///   - fonts: the document's fonts; `GlyphStyle.font` counts in them.
  public func page(_ drawn: PageContent, fonts: [Font]) -> Page {
    let content = SymbolFonts.mapped(
      PageTurn.upright(PageBounds.bounded(drawn), fonts: fonts), fonts)
    let triage = GlyphTriage.sort(content)
    let covered = CoveredRules.covered(content)
    let art = ArtReader.read(content, visible: triage.visible, covered: covered)
    let barriers = Barriers(
      art.rules + CoveredRules.gaps(content, visible: triage.visible)
        + CoveredRules.edges(content),
      covered: covered + CoveredRules.behindLabels(content, visible: triage.visible))
    let pitch = Pitch.measure(triage.visible, content)
    var runs = RunBuilder.runs(of: triage.visible, in: content, barriers: barriers, pitch: pitch)
    let (ruby, dots) = RubyFinder.extract(from: &runs, content)
    ColumnMerger.merge(&runs, content, barriers: barriers)
    RunMerger.merge(&runs, content, barriers: barriers, pitch: pitch)
    BlankMerger.merge(&runs, content, barriers: barriers, pitch: pitch)
    SlantMerger.merge(&runs, content)
    var writer = LineWriter(
      content, fonts: fonts, pitch: pitch, rubyBases: Set(ruby.flatMap(\.base)))
    for run in runs { writer.write(run) }
    writer.writeRuby(ruby)
    var dropped = triage.dropped
    if !dots.isEmpty {
      dropped += dots.map { ($0, .decorativeGlyph) }
      dropped = dropped.ordered { OrderKey($0.glyph) }
    }
    writer.writeDropped(dropped)
    var page = Page(
      number: content.number, size: content.size, rotation: content.rotation,
      rawText: writer.rawText, lines: writer.lines, dropped: writer.dropped, art: art)
    page.ruby = writer.ruby
    page.turn = (content.rotation - drawn.rotation + 360) % 360
    return page
  }
}

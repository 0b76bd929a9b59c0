public import PDFContent
public import PlanModel

/// Puts the characters of a PDF's page together into lines.
///
/// Pure and synchronous. Characters that nobody sees are set aside with their reason; the others make
/// runs of characters that follow each other on the page, split where a table rule stands between
/// them; spaces are made from gaps. Lines stand in the order in which the page draws them: what is
/// read after what is for the layout stage to say.
public struct LineAssembler: Sendable {
  /// Makes an assembler.
  public init() {}

  /// The page in lines.
  ///
  /// - Parameters:
  ///   - content: what the page draws.
  ///   - fonts: the document's fonts; `GlyphStyle.font` counts in them.
  public func page(_ content: PageContent, fonts: [Font]) -> Page {
    let art = ArtReader.read(content)
    let barriers = Barriers(art.rules, height: Float(content.size.height))
    let triage = GlyphTriage.sort(content)
    var runs = RunBuilder.runs(of: triage.visible, in: content, barriers: barriers)
    RunMerger.merge(&runs, barriers: barriers)
    var writer = LineWriter(content, fonts: fonts)
    for run in runs { writer.write(run) }
    writer.writeDropped(triage.dropped)
    return Page(
      number: content.number, size: content.size, rotation: content.rotation,
      rawText: writer.rawText, lines: writer.lines, dropped: writer.dropped, art: art)
  }
}

public import DocumentReading
internal import LayoutAnalysis
internal import Ordering
internal import PlanGrammar
internal import PlanInterpretation
public import PlanModel
public import PlanProfile
public import Segmentation
public import SourceReading
internal import TextNormalization

/// Converts documents: the only place that knows the order of the stages.
///
///     read ──> normalize ──> lay out ──> segment ──> interpret ──> emit
///
/// Pure and synchronous: the same bytes give the same document.
public struct PlanConverter: Sendable {
  /// Reads the documents.
  public var reader: SourceReader
  /// What was learned from other documents of the same city; nil for nothing.
  public var profile: StructureProfile?
  /// Which labels are known.
  public var labels = LabelOptions()

  /// Makes a converter.
  ///
  /// - Parameters:
  ///   - reader: reads the documents.
  ///   - profile: what was learned from other documents.
  public init(reader: SourceReader = SourceReader(), profile: StructureProfile? = nil) {
    self.reader = reader
    self.profile = profile
  }

  /// Makes a converter.
  ///
  /// - Parameter limits: what the reader refuses.
  public init(limits: ReadingLimits) { reader = SourceReader(limits: limits) }

  /// Converts the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - name: the file's name, without its folder.
  /// - Throws: `ReadingError` where the bytes are no document that can be read.
  public func convert(
    _ bytes: consuming [UInt8], name: String
  ) throws(ReadingError) -> PlanDocument {
    let source = try reader.read(bytes, name: name)
    // The pages hold the text now.
    _ = consume bytes
    return convert(source)
  }

  /// Converts a document that was read. Its lines are let go as soon as they are normalized.
  ///
  /// - Parameters:
  ///   - document: its pages as they were read.
  ///   - log: is filled with what was known when it was decided, for `NodeReasons`.
  public func convert(
    _ document: consuming SourceDocument, log: DecisionLog? = nil
  ) -> PlanDocument {
    process(document, learns: false, log: log).document
  }

  /// What can be learned from a file, for the next document of the same city.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - name: the file's name, without its folder.
  /// - Returns: the profile of this one document; `StructureProfile(merging:)` makes one of several.
  /// - Throws: `ReadingError` where the bytes are no document that can be read.
  public func learn(
    _ bytes: consuming [UInt8], name: String
  ) throws(ReadingError) -> StructureProfile {
    let source = try reader.read(bytes, name: name)
    _ = consume bytes
    return process(source, learns: true).learned ?? StructureProfile()
  }

  private func process(
    _ document: consuming SourceDocument, learns: Bool, log: DecisionLog? = nil
  ) -> (document: PlanDocument, learned: StructureProfile?) {
    var source = document
    let normalizer = TextNormalizer()
    var collector = LineCollector()
    var input = LayoutInput()
    input.reserve(lines: source.pages.reduce(0) { $0 + $1.lines.count })
    var glyphs: [Dropped] = []
    var garbled: [Diagnostic] = []
    var ruby = RubyAttachment()
    var confidence = RecognitionConfidence()
    let known =
      labels.own.isEmpty && labels.without.isEmpty
      ? MarkerGrammar.standard : MarkerGrammar(own: labels.own, without: labels.without)
    var learner = NumberingLearner(known: known)
    for index in source.pages.indices {
      let page = source.pages[index]
      var text = normalizer.textLines(of: page, by: &collector)
      confidence.add(page)
      if let note = GarbledText.diagnostic(of: text.lines, page: page.number) {
        garbled.append(note)
      }
      source.pages[index].lines = []
      ruby.add(page, text.lines)
      if labels.learns { learner.add(page: text.lines) }
      glyphs += Self.overprints(text.deletions, page)
      var lines: [TextLine] = []
      swap(&lines, &text.lines)
      input.append(page: consume lines, sheet: Self.sheet(of: page))
      for entry in page.dropped {
        glyphs.append(
          Dropped(
            reason: entry.reason,
            text: String(decoding: page.rawText[entry.range.indices], as: UTF8.self),
            source: [SourceSpan(page: page.number, box: entry.box, range: entry.range)]))
      }
      for deletion in text.deletions
      where deletion.reason == .decorativeGlyph && !page.drops(deletion.range) {
        glyphs.append(
          Dropped(
            reason: .decorativeGlyph,
            text: String(decoding: page.rawText[deletion.range.indices], as: UTF8.self),
            source: [SourceSpan(page: page.number, range: deletion.range)]))
      }
    }
    let learned = learner.conventions
    let grammar =
      learned.isEmpty
      ? known : MarkerGrammar(own: labels.own, learned: learned, without: labels.without)
    let layout = LayoutAnalyzer(grammar: grammar).analyze(consume input)
    var document = PlanDocument(
      producer: Producer(
        name: "taikei", version: PlanConverter.version,
        configuration: Configuration.hash(profile, labels)),
      source: SourceDescription(source))
    document.furniture = layout.furniture.map { run in
      let text = layout.text(of: run.pieces)
      return Furniture(
        kind: run.kind, text: text.string, source: layout.spans(of: text, 0..<text.scalars.count))
    }
    document.dropped =
      glyphs
      + layout.dropped.map { run in
        let text = layout.text(of: run.pieces)
        let spans = layout.spans(of: text, 0..<text.scalars.count)
        // Layer T shortens a run of leaders to one mark; what was dropped is told verbatim.
        return Dropped(reason: run.reason, text: Self.rawText(spans, source), source: spans)
      }
    let noticed = source.diagnostics + garbled + Self.diagnostics(of: learned) + layout.diagnostics
    // From here on neither the raw text nor, block by block, the lines are needed.
    source.pages = []
    let bookmarks = source.bookmarks.map { bookmark in
      var normalized = bookmark
      normalized.title = String(
        decoding: normalizer.normalize(Array(bookmark.title.utf8)).utf8, as: UTF8.self)
      return normalized
    }
    // Most blocks become a node each.
    let nodes = layout.blocks.count
    var segmentation = Segmenter(
      profile: profile, learns: learns, grammar: grammar
    ).segment(consume layout, bookmarks: bookmarks, log: log)
    var body: [Node] = []
    swap(&body, &segmentation.body)
    document.body = NodeIdentity.assign(to: consume body, expecting: nodes)
    document.document = PlanInterpreter().describe(
      body: document.body, furniture: document.furniture, tiers: segmentation.tiers,
      pages: document.source.pages)
    ruby.attach(to: &document)
    // Rules find furniture kind by kind; readers of the result get it page by page.
    document.furniture = document.furniture.ordered { Self.place(of: $0.source) }
    document.dropped = document.dropped.ordered { Self.place(of: $0.source) }
    let doubts = confidence.apply(to: &document.body, in: source)
    let readings = ReadingDoubts.diagnostics(segmentation.doubts, in: document.body)
    document.diagnostics = Self.byPage(noticed + segmentation.diagnostics + readings + doubts)
    return (document, segmentation.learned)
  }

  /// The second prints of a page, line by line.
  private static func overprints(_ deletions: [Deletion], _ page: Page) -> [Dropped] {
    var prints = deletions.filter { $0.reason == .overprint }.map(\.range)[...]
    guard !prints.isEmpty else { return [] }
    return page.lines.compactMap { line in
      let own = prints.prefix { $0.upper <= line.range.upper }
      prints = prints.dropFirst(own.count)
      guard !own.isEmpty else { return nil }
      return Dropped(
        reason: .overprint,
        text: own.map { String(decoding: page.rawText[$0.indices], as: UTF8.self) }.joined(),
        source: own.map { SourceSpan(page: page.number, range: $0) })
    }
  }

  private static func diagnostics(of learned: [Convention]) -> [Diagnostic] {
    learned.isEmpty
      ? []
      : [
        Diagnostic(
          id: "labels-learned", severity: .note,
          message: "labels that no convention knows were learned from the document: "
            + learned.map { $0.id.dropFirst("learned ".count) }.joined(separator: "  "))
      ]
  }

  private static func sheet(of page: Page) -> PageSheet? {
    guard let size = page.size, let art = page.art else { return nil }
    return PageSheet(size: size, art: art)
  }

  /// Where something stands in the document; before all else what stands nowhere.
  private static func place(of source: [SourceSpan]) -> OrderKey {
    source.first.map { OrderKey($0.page, Int($0.range.lower)) } ?? OrderKey(-1)
  }

  /// Those of the whole document first, then page by page; of equals, in the order of the stages.
  private static func byPage(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    Array(diagnostics.enumerated()).ordered { OrderKey($0.element.page ?? 0, $0.offset) }.map(
      \.element)
  }

  private static func rawText(_ spans: [SourceSpan], _ source: SourceDocument) -> String {
    spans.map { span in
      String(decoding: source.pages[span.page - 1].rawText[span.range.indices], as: UTF8.self)
    }.joined(separator: " ")
  }
}

extension PlanConverter {
  /// The version of the program.
  public static let version = "0.1.0"
}

extension Page {
  /// Whether bytes belong to text that the page does not show.
  fileprivate func drops(_ range: ByteRange) -> Bool {
    dropped.contains { $0.range.lower <= range.lower && range.upper <= $0.range.upper }
  }
}

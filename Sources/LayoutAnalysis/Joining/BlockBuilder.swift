internal import Ordering
internal import PlanGrammar
internal import PlanModel

/// Joins hard-wrapped lines into blocks, in the order of the source.
///
/// A photo caption or a page break in the middle of a sentence is lifted out: where the line before
/// plainly goes on behind it, the caption becomes a block of its own behind the paragraph.
struct BlockBuilder {
  var workspace: Workspace
  private var blocks: [Block] = []
  /// The text of the open block.
  private(set) var text = OpenText()
  /// The pieces of the open block.
  private(set) var openPieces: [Piece] = []
  /// The last line of the open block; nil where none is open.
  private var lastLine: Int?
  private(set) var openMarker: Marker?
  /// The line that was looked at last, mostly the last line of the open block when the next one is.
  private var seen: (number: Int, line: JoinScore.Line)?
  /// Whether the open block is a field whose value has a line of its own.
  private var holdsField = false
  private let wrappedTitles: WrappedTitles
  /// Whether it is known of any line where it stands; else no rule asks for that.
  let hasPlaces: Bool
  /// A caption that interrupted the open block.
  private var pendingCaption: Block?
  /// Lines behind an interruption that are in a block already.
  private var joinedAhead: Set<Int> = []

  static func build(_ workspace: inout Workspace) {
    var builder = BlockBuilder(workspace)
    builder.run()
    builder.markPageEdges()
    workspace = builder.workspace
    workspace.layout.blocks = builder.blocks
  }

  private init(_ workspace: Workspace) {
    self.workspace = workspace
    wrappedTitles = WrappedTitles(workspace)
    let lines = workspace.layout.lines
    hasPlaces =
      !workspace.arrangement.isEmpty || lines.indices.contains { lines[$0].geometry != nil }
  }

  private mutating func run() {
    let count = workspace.layout.lines.count
    // Room for the most blocks that can be; memory that is not used is not touched.
    blocks.reserveCapacity(count)
    // Where blocks start that are made already, in the order of their lines: a look at the next one is less than a hash.
    var made = (Array(workspace.tables.keys) + Array(workspace.verticalLabels.keys)).ascending()[
      ...]
    var line = 0
    while line < count {
      defer { line += 1 }
      let role = workspace.roles[line]
      while let first = made.first, first < line { made.removeFirst() }
      let isMade = role != .body && made.first == line
      if isMade, let table = workspace.tables[line] {
        close()
        blocks.append(table)
        continue
      }
      if isMade, let run = workspace.verticalLabels[line] {
        close()
        append(
          Block(
            kind: .verticalLabel, pieces: run.map { workspace.piece($0) },
            page: workspace.layout.lines[line].page, lineCount: run.count))
        continue
      }
      switch role {
      case .furniture, .vertical, .table: continue
      case .contents: addContents(line)
      case .body where workspace.facts[line].isDrawn: addDrawing(line)
      case .body where joinedAhead.isEmpty || !joinedAhead.contains(line): add(line)
      case .body: continue
      }
    }
    close()
  }

  /// Adds a line of text to the open block or opens a new one.
  private mutating func add(_ line: Int) {
    if let last = lastLine {
      let next = JoinScore.Line(line, in: workspace)
      let goesOn = goesOn(from: last, to: line, next)
      seen = (line, next)
      if goesOn {
        extend(line)
        return
      }
      if mayInterrupt(line), let after = interruption(from: last, at: line) {
        // The line interrupts a sentence: it stands behind the paragraph once that is closed.
        pendingCaption = caption(line)
        joinedAhead.insert(after)
        extend(after)
        return
      }
    }
    open(line)
  }

  private func before() -> JoinScore.Before? {
    guard let last = lastLine else { return nil }
    let reading = openMarker?.reading
    let isHeading =
      switch reading {
      case .part, .chapter, .section, .policy:
        text.count <= 80 && !text.hasFullStop && !goesOnInLine(last)
          && (openMarker?.name == nil || openMarker?.textStart ?? 0 >= text.count)
      default: CaptionGrammar.isCaption(text.scalars)
      }
    return JoinScore.Before(
      line: line(last), isHeading: isHeading,
      hasLabel: openMarker != nil)
  }

  /// Whether the text of a label has a comma and fills its line, or is that of an article with one of both (第1条 この条例は、): no title
  /// does so.
  private func goesOnInLine(_ last: Int) -> Bool {
    let isArticle = openMarker?.entry(of: JoinScore.isArticle) ?? false
    guard text.hasComma || isArticle else { return false }
    return text.hasComma && isArticle
      || workspace.metrics(of: last).isFull(workspace.layout.lines[last].width)
  }

  /// A line as the score looks at it.
  private func line(_ number: Int) -> JoinScore.Line {
    if let seen, seen.number == number { return seen.line }
    return JoinScore.Line(number, in: workspace)
  }

  private func goesOn(from last: Int, to line: Int, _ next: JoinScore.Line) -> Bool {
    guard let before = before(), !workspace.hasLostBullet(line) else { return false }
    var pageBreak = before.line.page != next.page
    if !pageBreak {
      if hasPlaces {
        switch stands(line, behind: last) {
        case .goesOn: return true
        case .startsAnew: return false
        case .behindBreak: pageBreak = true
        case .unsure: break
        }
      } else if isFlow(line) || isOfficeInBrackets(line) {
        return true
      }
      if isFieldName, isValue(line, ofFieldOn: last) { return true }
      if openPieces.count == 1, wrappedTitles.goesOn(last, workspace) { return true }
      if holdsField, workspace.markers.has(line) { return false }
    }
    // Text goes on over a page break only when its sentence does.
    if pageBreak, before.isHeading || !looksAlike(last, line) { return false }
    if hasPlaces, !pageBreak, startsLikeBlock(line) { return false }
    let blanks = workspace.blankLines(before: line)
    // A point whose bullet was lost goes on in lines without the space that is left of it.
    if !blocks.isEmpty, blocks[blocks.count - 1].lostBullet, blanks == 0, !pageBreak,
      !text.endsSentence, !workspace.markers.has(line)
    {
      return true
    }
    let metrics = workspace.metrics(of: line)
    let gap =
      blanks > metrics.normalGap || (blanks > 0 && metrics.tightLines >= 3 && text.endsSentence)
    let between = JoinScore.Between(
      gap: !pageBreak && gap,
      loose: !pageBreak && blanks > 0 && metrics.normalGap > 0 && metrics.tightLines >= 3,
      tight: !pageBreak && blanks == 0 && metrics.normalGap > 0,
      pageBreak: pageBreak)
    if let openMarker, openMarker.textStart >= text.count, isTitle(next) {
      // A number alone on its line: the title follows.
      return !between.gap || blanks <= 1
    }
    guard
      let score = JoinScore.score(
        before, of: text, next, nextMarker: workspace.markers[line], between, metrics)
    else { return false }
    return score >= JoinScore.threshold
  }

  /// Whether a line can be a caption in the middle of the open sentence.
  @inline(__always)
  private func mayInterrupt(_ line: Int) -> Bool {
    workspace.facts[line].count <= 30 && !workspace.facts[line].endsSentence
      && !workspace.markers.has(line) && !text.endsSentence
      && (openMarker == nil || text.count > 40) && pendingCaption == nil
      && !workspace.hasLostBullet(line)
  }

  /// The line behind an interruption with which the open sentence goes on.
  private func interruption(from last: Int, at line: Int) -> Int? {
    let previous = JoinScore.Line(last, in: workspace)
    let caption = JoinScore.Line(line, in: workspace)
    let metrics = workspace.metrics(of: last)
    // What ends in a particle is no caption.
    guard metrics.isFull(previous.width), !JoinScore.isDangling(caption.facts),
      caption.page == previous.page, !caption.hasWideIndent,
      let after = workspace.nextBody(after: line, before: min(line + 40, workspace.roles.count)),
      workspace.layout.lines[after].page != caption.page || workspace.blankLines(before: after) > 0,
      workspace.tables[after] == nil, looksAlike(last, after), let before = before()
    else { return nil }
    let next = JoinScore.Line(after, in: workspace)
    guard !next.hasWideIndent, !next.hasLabel,
      let score = JoinScore.score(
        before, of: text, next, nextMarker: nil,
        JoinScore.Between(
          gap: false, loose: false, tight: false, pageBreak: next.page != previous.page),
        metrics),
      score >= 5
    else { return nil }
    return after
  }

  private mutating func open(_ line: Int) {
    close()
    append(block(of: line))
    addPieces(of: line)
    text.append(workspace.layout.lines[line].scalars, workspace.facts[line])
    lastLine = line
    openMarker = workspace.markers[line]
  }

  /// A block of one line that interrupts the open one.
  private mutating func caption(_ line: Int) -> Block {
    var block = block(of: line)
    var pieces: [Piece] = []
    swap(&pieces, &openPieces)
    addPieces(of: line)
    swap(&pieces, &openPieces)
    block.pieces = PieceList(pieces)
    return block
  }

  /// Whether the last character of the open block is printed in full width.
  private var lastIsFullWidth: Bool {
    guard let piece = openPieces.last else { return false }
    return workspace.layout.lines[Int(piece.line)].isFullWidth(Int(piece.upper) - 1)
  }

  private mutating func extend(_ line: Int) {
    guard workspace.facts[line].count > 0, let last = text.last else { return }
    let first = workspace.facts[line].first
    // Between Latin words a space, else nothing. Full-width letters and digits break anywhere.
    holdsField = holdsField || isFieldName
    let needsSpace =
      (first.isLatin || first.isDigit) && (last.isLatin || last.isDigit)
      && !(workspace.layout.lines[line].startsFullWidth && lastIsFullWidth)
      || (openMarker?.textStart ?? -1) >= text.count || (holdsField && openPieces.count == 1)
      || isBesideItsLabel(line)
    let place = openPieces.count
    addPieces(of: line)
    if needsSpace, place < openPieces.count { openPieces[place].spaceBefore = true }
    blocks[blocks.count - 1].lineCount += 1
    if needsSpace { text.appendSpace() }
    text.append(workspace.layout.lines[line].scalars, workspace.facts[line])
    lastLine = line
  }

  /// Adds the pieces of a line to those of the open block, leaders cut out and dropped.
  private mutating func addPieces(of line: Int) {
    guard workspace.facts[line].has(.ellipsis),
      let leader = ContentsFinder.leader(in: workspace.layout.lines[line])
    else {
      openPieces.append(workspace.piece(line))
      return
    }
    workspace.layout.dropped.append(
      Layout.DroppedRun(reason: .leader, pieces: [Piece(line: line, leader)]))
    let count = Int(workspace.facts[line].count)
    if leader.lowerBound > 0 { openPieces.append(Piece(line: line, 0..<leader.lowerBound)) }
    if leader.upperBound < count {
      openPieces.append(Piece(line: line, leader.upperBound..<count))
    }
  }

  mutating func append(_ block: Block) { blocks.append(block) }

  mutating func close() {
    if let last = lastLine, !blocks.isEmpty {
      blocks[blocks.count - 1].pieces =
        openPieces.count == 1 ? PieceList(openPieces[0]) : PieceList(openPieces)
      openPieces.removeAll(keepingCapacity: true)
      let width = workspace.layout.lines[last].width
      blocks[blocks.count - 1].fill = width / workspace.columnWidth(of: last)
      blocks[blocks.count - 1].blankAfter =
        workspace.blankLines(after: last) > workspace.normalGap(of: last)
    }
    lastLine = nil
    openMarker = nil
    holdsField = false
    text.clear()
    if let caption = pendingCaption {
      blocks.append(caption)
      pendingCaption = nil
    }
  }

  /// Notes which blocks stand first and last on their pages.
  private mutating func markPageEdges() {
    for index in blocks.indices {
      blocks[index].atPageTop = index == 0 || blocks[index - 1].page != blocks[index].page
      blocks[index].atPageBottom =
        index + 1 == blocks.count || blocks[index + 1].page != blocks[index].page
    }
  }
}

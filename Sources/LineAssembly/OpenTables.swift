internal import Ordering
import PDFContent
import PlanModel

/// What: tables without vertical rules: rows between horizontal rules of one length, or bands of
/// colour of one width. The rules that the typesetter left out are added between their columns.
///
/// How sure: at least three rules or two bands have the same ends; between them stand at least two
/// rows; and a gutter that hardly any row crosses has text on both sides in most rows. Running text
/// between the rules below headings crosses every gutter; in columns of running text rows hold many
/// lines that fill their column.
struct OpenTables {
  /// How far the ends of rules and bands of one table may differ, in points.
  static let tolerance: Float = 4
  /// The narrowest table in points: a fifth of a column of text on A4.
  static let width: Float = 80
  /// The narrowest gutter between two columns in em: cells are padded by three to six points on each
  /// side, and words of one line stand no further apart than 0.6 em.
  static let gutter: Float = 0.75
  /// The same where at least four lines of text stand beside it: figures end at the right edge of their
  /// column, and the title of the next one starts at its left edge.
  static let narrowGutter: Float = 0.4
  /// The highest header of a table without rules between its rows, in points: three lines.
  static let headerHeight: Float = 60
  /// More rules or bands than this on a page are a drawing.
  private static let limit = 600

  private let glyphs: [OpenTableRow.Piece]
  private let rules: [PageArt.Rule]

  /// - Parameters:
  ///   - rules: the rules of the page, put together.
  ///   - fills: its areas of colour as they were drawn.
  /// - Returns: the rules to add.
  static func rules(
    _ content: PageContent, visible: [Int], rules: [PageArt.Rule], fills: [PageArt.Fill]
  ) -> [PageArt.Rule] {
    guard rules.count <= limit || fills.count <= limit else { return [] }
    let bands = OpenTableFrame.bands(of: fills.prefix(limit))
    // A frame takes two rules, or bands; most pages have neither.
    guard !bands.isEmpty || rules.count(where: isWide) >= 2 else { return [] }
    let finder = OpenTables(content, visible, rules)
    var added: [PageArt.Rule] = []
    var taken: [OpenTableFrame] = []
    let frames = finder.ruledFrames() + bands.flatMap(finder.cut)
    for frame in frames where !taken.contains(where: { $0.overlaps(frame) }) {
      guard let table = finder.table(frame) else { continue }
      added += table
      taken.append(frame)
    }
    return added
  }

  private init(_ content: PageContent, _ visible: [Int], _ rules: [PageArt.Rule]) {
    self.rules = rules
    let pieces = visible.compactMap { index -> OpenTableRow.Piece? in
      let glyph = content.glyphs[index]
      let style = content.styles[Int(glyph.style)]
      guard !glyph.scalar.isBlank, style.angle == 0 else { return nil }
      return OpenTableRow.Piece(
        left: glyph.left, right: glyph.right, middle: (glyph.top + glyph.bottom) / 2,
        size: style.size)
    }
    // Places are ordered faster than values, and there are thousands of them on a page.
    glyphs = pieces.indices.ordered { OrderKey(pieces[$0].middle, pieces[$0].left) }
      .map { pieces[$0] }
  }

  // MARK: - Frames

  /// Whether a rule is as wide as a table.
  private static func isWide(_ rule: PageArt.Rule) -> Bool {
    rule.isHorizontal && rule.end - rule.start >= width
  }

  /// Horizontal rules of the same ends, cut where a vertical rule shows that the table has its own.
  private func ruledFrames() -> [OpenTableFrame] {
    var groups: [[PageArt.Rule]] = []
    let across = rules.filter(Self.isWide).ordered { OrderKey($0.position) }
    for rule in across.prefix(Self.limit) {
      if let index = groups.lastIndex(where: { group in
        abs(group[0].start - rule.start) <= Self.tolerance
          && abs(group[0].end - rule.end) <= Self.tolerance
      }) {
        groups[index].append(rule)
      } else {
        groups.append([rule])
      }
    }
    return groups.flatMap { group in
      let left = group.map(\.start).min() ?? 0
      let right = group.map(\.end).max() ?? 0
      let frame = OpenTableFrame(left: left, right: right, edges: group.map(\.position))
      return group.count == 2 ? bare(frame, across) : cut(frame)
    }
  }

  /// A frame of two rules with shorter ones between them, as below the titles of some columns: the third
  /// edge is the end of its header.
  private func bare(_ frame: OpenTableFrame, _ across: [PageArt.Rule]) -> [OpenTableFrame] {
    let (top, bottom) = (frame.edges[0], frame.edges[1])
    guard !isParted(frame.left, frame.right, top, bottom),
      let partial = across.last(where: { rule in
        rule.position > top + 3 && rule.position < min(bottom - 3, top + Self.headerHeight)
          && rule.start >= frame.left - Self.tolerance && rule.end <= frame.right + Self.tolerance
          && rule.end - rule.start <= 0.95 * (frame.right - frame.left)
      })
    else { return [] }
    // Below two lines of titles the rule ends the header; below one, their second line follows.
    let titled = { (piece: OpenTableRow.Piece) in
      piece.right > partial.start && piece.left < partial.end
    }
    let above = OpenTableRow(
      pieces(top, partial.position).filter(titled), top: top, bottom: partial.position)
    var end = partial.position
    if above.lines.count < 2 {
      let below = OpenTableRow(
        pieces(partial.position, bottom).filter(titled), top: partial.position, bottom: bottom)
      guard let second = below.lines.first else { return [] }
      end = second.bottom
    }
    guard let next = row(frame, end, bottom).lines.first, next.top > end - 1 else { return [] }
    var bare = frame
    bare.isBare = true
    bare.edges = [top, (end + max(end, next.top)) / 2, bottom]
    return [bare]
  }

  /// A frame without the rows that vertical rules part, cut at those that are empty or paragraphs.
  private func cut(_ frame: OpenTableFrame) -> [OpenTableFrame] {
    var frames: [OpenTableFrame] = []
    var part = frame
    part.edges = []
    for edge in frame.edges {
      if let last = part.edges.last {
        // Double rules are one.
        if edge - last <= 3.5 { continue }
        if isParted(frame.left, frame.right, last, edge)
          || isText(pieces(of: frame, last, edge), in: frame)
          || isHollow(last, edge, in: frame)
        {
          frames.append(part)
          part.edges = []
        }
      }
      part.edges.append(edge)
    }
    frames.append(part)
    return frames.filter { $0.edges.count >= 3 }
  }

  /// Whether a row is high, and its text does not fill a third of its height: pictures and headings between two tables.
  private func isHollow(_ top: Float, _ bottom: Float, in frame: OpenTableFrame) -> Bool {
    let heights = zip(frame.edges, frame.edges.dropFirst()).map { $1 - $0 }.ascending()
    guard bottom - top > max(Self.headerHeight, 3 * heights[heights.count / 2]) else {
      return false
    }
    let lines = OpenTableRow.lines(of: pieces(of: frame, top, bottom))
    let text = lines.reduce(Float(0)) { $0 + ($1.map(\.size).max() ?? 0) }
    return 3 * text < bottom - top
  }

  /// Whether a row has nothing, or is text between two tables: several lines, of which one fills it.
  private func isText(_ pieces: [OpenTableRow.Piece], in frame: OpenTableFrame) -> Bool {
    let lines = OpenTableRow.lines(of: pieces)
    guard lines.count > 1 else { return lines.isEmpty }
    return lines.contains { line in
      OpenTableRow(line, top: 0, bottom: 0).spans.contains {
        $0.upperBound - $0.lowerBound >= 0.85 * (frame.right - frame.left)
      }
    }
  }

  /// Whether a vertical rule stands between two heights: at the sides it makes a frame.
  private func isParted(_ left: Float, _ right: Float, _ top: Float, _ bottom: Float) -> Bool {
    rules.contains { rule in
      !rule.isHorizontal && rule.position >= left - 2 && rule.position <= right + 2
        && min(rule.end, bottom) - max(rule.start, top) > 0.5 * (bottom - top)
    }
  }

  /// The characters between two heights.
  private func pieces(_ top: Float, _ bottom: Float) -> ArraySlice<OpenTableRow.Piece> {
    var first = 0
    var last = glyphs.count
    while first < last {
      let middle = (first + last) / 2
      if glyphs[middle].middle < top { first = middle + 1 } else { last = middle }
    }
    return glyphs[first...].prefix { $0.middle < bottom }
  }

  private func pieces(
    of frame: OpenTableFrame, _ top: Float, _ bottom: Float
  ) -> [OpenTableRow.Piece] {
    pieces(top, bottom).filter { $0.left >= frame.left - 2 && $0.right <= frame.right + 2 }
  }

  private func row(_ frame: OpenTableFrame, _ top: Float, _ bottom: Float) -> OpenTableRow {
    OpenTableRow(pieces(of: frame, top, bottom), top: top, bottom: bottom)
  }

  // MARK: - Tables

  private func table(_ frame: OpenTableFrame) -> [PageArt.Rule]? {
    var rows: [OpenTableRow] = []
    for (top, bottom) in zip(frame.edges, frame.edges.dropFirst()) {
      rows.append(row(frame, top, bottom))
    }
    while rows.last?.pieces.isEmpty ?? false { rows.removeLast() }
    while rows.first?.pieces.isEmpty ?? false { rows.removeFirst() }
    guard rows.count >= 2 else { return nil }
    let body = rows.dropFirst()
    if frame.isBare { rows = [rows[0]] + body.flatMap(\.lines) }
    let gutters = Self.aligned(Self.gutters(of: rows, frame), rows)
    guard !gutters.isEmpty else { return nil }
    if frame.isFilled {
      rows += below(rows, frame, gutters)
    }
    // Where a rule stands below each row there are many; two or three part the header from the rest.
    let heights = rows.map(\.height).ascending()
    let usual = heights[heights.count / 2]
    let hasHeader =
      rows[0].filled(gutters) * 3 >= (gutters.count + 1) * 2 && rows[0].lines.count <= 4
    if frame.isBare {
      guard hasHeader else { return nil }
      rows = [rows[0]] + body.flatMap { $0.split(at: gutters) }
    }
    rows = rows.flatMap { row in
      hasHeader && !frame.isBare && (rows.count <= 3 || row.height > 3 * usual)
        ? row.split(at: gutters) : [row]
    }
    guard Self.isTable(rows, gutters, frame) else { return nil }
    return OpenTableRules.drawn(
      rows, gutters, frame, header: OpenTableHeader(rows[0], gutters, rules: self.rules))
  }

  /// Rows without a band of colour below the last one, as the last rows of striped tables are.
  private func below(
    _ rows: [OpenTableRow], _ frame: OpenTableFrame, _ gutters: [Float]
  ) -> [OpenTableRow] {
    guard let last = rows.last else { return [] }
    let tallest = rows.map(\.height).max() ?? 0
    let next = row(frame, last.bottom, last.bottom + 1.1 * tallest)
    guard let first = next.lines.first, first.top - last.bottom < 0.8 * first.size,
      !rows.contains(where: { gutters.filter($0.isCrossed).count > 0 })
    else { return [] }
    var bottom = last.bottom
    var edge = last.bottom
    for line in next.lines {
      guard !gutters.contains(where: line.isCrossed), line.top - edge < 0.8 * line.size else {
        break
      }
      edge = line.bottom
      if line.filled(gutters) * 2 >= gutters.count + 1, line.filled(gutters) >= 2 {
        bottom = line.bottom + (line.top - last.bottom)
      }
    }
    guard bottom > last.bottom else { return [] }
    return [row(frame, last.bottom, bottom)]
  }

  /// The middles of the free stretches between columns.
  private static func gutters(of rows: [OpenTableRow], _ frame: OpenTableFrame) -> [Float] {
    let spans = rows.enumerated().flatMap { row in row.element.spans.map { (row.offset, $0) } }
    let em = rows.map(\.size).max() ?? 10
    let lines = rows.reduce(0) { $0 + $1.lines.count }
    let least = em * (lines >= 4 ? narrowGutter : gutter)
    // Titles of several columns, and rows that are one cell, cross gutters.
    let allowed = rows.count / 4 + (rows.count >= 3 ? 1 : 0)
    // In a small table a row of several cells that crosses one is no such row.
    let weights = rows.enumerated().map { place, row in
      place > 0 && rows.count <= 4 && row.spans.count >= 3 ? 2 : 1
    }
    var events = spans.flatMap { place, span in
      [(span.lowerBound, weights[place]), (span.upperBound, -weights[place])]
    }
    events = events.ordered { OrderKey($0.0, -$0.1) }
    var gutters: [Float] = []
    var depth = 0
    var start: Float?
    // Of a free stretch the widest part that fewest rows cross.
    var best = (depth: Int.max, from: Float(0), to: Float(0))
    var last: Float = 0
    for (x, change) in events {
      if depth <= allowed, start != nil, x > last,
        (depth, last - x) < (best.depth, best.from - best.to)
      {
        best = (depth, last, x)
      }
      let wasFree = depth <= allowed
      depth += change
      let isFree = depth <= allowed
      if wasFree, !isFree, let from = start {
        if x - from >= least { gutters.append((best.from + best.to) / 2) }
        start = nil
      }
      if !wasFree, isFree {
        start = x
        best = (Int.max, x, x)
      }
      last = x
    }
    return gutters
  }

  /// The gutters without those inside of a column whose title stands at its left edge and whose values
  /// stand at its right edge, so that neither is above the other.
  private static func aligned(_ gutters: [Float], _ rows: [OpenTableRow]) -> [Float] {
    var gutters = gutters
    var index = 0
    while index < gutters.count {
      let isTitle = rows.indices.filter { rows[$0].columns(gutters).contains(index) } == [0]
      let hasTitle = rows[0].columns(gutters).contains(index + 1)
      if isTitle, !hasTitle { gutters.remove(at: index) } else { index += 1 }
    }
    return gutters
  }

  private static func isTable(
    _ rows: [OpenTableRow], _ gutters: [Float], _ frame: OpenTableFrame
  ) -> Bool {
    guard rows.count >= 2, rows.count * (gutters.count + 1) >= 6 else { return false }
    let columns = gutters.count + 1
    let filled = rows.map { $0.filled(gutters) }
    // Each column of most rows holds something.
    let full = filled.count { $0 * 3 >= columns * 2 }
    guard full * 3 >= rows.count * 2, filled.reduce(0, +) * 10 >= rows.count * columns * 6 else {
      return false
    }
    // Numbers and titles of headings on bands of colour, with text between them, are two columns in some
    // rows only.
    if columns == 2, rows.count < 5, full < rows.count { return false }
    // Columns of running text: three on a page are 14 em wide, and most of their lines are full. In
    // tables of names and descriptions every second cell is as wide.
    let spans = rows.flatMap { $0.lines.flatMap(\.spans) }
    let wide = spans.count { $0.upperBound - $0.lowerBound >= 11 * (rows[0].size) }
    return wide * 20 <= spans.count * 11
  }
}

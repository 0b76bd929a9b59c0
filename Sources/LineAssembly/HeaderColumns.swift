internal import Ordering
import PDFContent
import PlanModel

/// What: carries the columns of a header on to the rows below it, of tables whose header has vertical rules or cells of
/// colour and whose rows have rules between them only.
///
/// How sure: at least two vertical rules, no longer than a header of three lines is high, end at one height, where a rule or areas of colour go from edge
/// to edge; below stand rules with those edges, or without the first column where its cells span rows, the next within 100 points, no vertical rule among them or at their ends, where
/// merged cells would have one. The first row has no text across where a rule of the header would go on, the others at no more than one in five places; the
/// first that has more is below the table.
struct HeaderColumns {
  /// How far the ends of rules and areas of one table may differ, in points.
  private static let tolerance = OpenTables.tolerance
  /// The highest row in points: five lines of 10.5 points and their padding.
  private static let highestRow: Float = 100
  /// More rules than this on a page are a drawing.
  private static let limit = 600

  private let content: PageContent
  private let visible: [Int]
  private let rules: [PageArt.Rule]
  private let fills: [PageArt.Fill]

  /// - Parameters:
  ///   - visible: indices of the characters that are seen.
  ///   - rules: the rules of the page with the seams of its areas, put together.
  /// - Returns: the rules to add.
  static func rules(
    _ content: PageContent, visible: [Int], rules: [PageArt.Rule], fills: [PageArt.Fill]
  ) -> [PageArt.Rule] {
    guard rules.count <= limit, rules.count(where: { !$0.isHorizontal }) >= 2 else { return [] }
    let finder = HeaderColumns(content: content, visible: visible, rules: rules, fills: fills)
    return finder.headers().flatMap(finder.below)
  }

  private init(
    content: PageContent, visible: [Int], rules: [PageArt.Rule], fills: [PageArt.Fill]
  ) {
    self.content = content
    self.visible = visible
    self.rules = rules
    self.fills = fills
  }

  /// Vertical rules that end at one height.
  private struct Header {
    var bottom: Float
    var columns: [Float]
  }

  private func headers() -> [Header] {
    var headers: [Header] = []
    let short = rules.filter {
      !$0.isHorizontal && $0.end - $0.start <= OpenTables.headerHeight
    }
    for rule in short.ordered(by: { OrderKey($0.end, $0.position) }) {
      if let last = headers.last, rule.end - last.bottom <= 2 {
        headers[headers.count - 1].columns.append(rule.position)
      } else {
        headers.append(Header(bottom: rule.end, columns: [rule.position]))
      }
    }
    return headers.filter { $0.columns.count >= 2 }
  }

  private func below(_ header: Header) -> [PageArt.Rule] {
    guard let first = header.columns.min(), let last = header.columns.max() else { return [] }
    let across = rules.filter {
      $0.isHorizontal && $0.position > header.bottom + 4 && $0.start < first + 1
        && $0.end > last - 1
    }.ordered { OrderKey($0.position) }
    guard let next = across.first, next.position - header.bottom <= Self.highestRow else {
      return []
    }
    // Cells of the first column that span rows leave the rules of the rows shorter; where the cells end, rules go from edge to edge.
    let widest = across.filter { abs($0.end - next.end) <= Self.tolerance }.min {
      $0.start < $1.start
    }
    let (left, right) = (widest?.start ?? next.start, next.end)
    guard reaches(from: left, to: right, at: header.bottom) else { return [] }
    let inner = header.columns.filter { $0 > left + Self.tolerance && $0 < right - Self.tolerance }
    guard inner.count >= 1 else { return [] }
    var edges = [header.bottom]
    var whole = 1
    for rule in across {
      guard let above = edges.last else { break }
      if rule.position - above <= 3 { continue }
      let isWhole = abs(rule.start - left) <= Self.tolerance
      guard isWhole || inner.first.map({ abs(rule.start - $0) <= Self.tolerance }) ?? false,
        abs(rule.end - right) <= Self.tolerance, rule.position - above <= Self.highestRow,
        !isParted(left, right, above, rule.position),
        isRow(
          above, rule.position, left...right, inner,
          crossable: edges.count == 1 ? 0 : inner.count / 5)
      else { break }
      edges.append(rule.position)
      if isWhole { whole = edges.count }
    }
    edges.removeSubrange(whole...)
    guard edges.count >= 2, let bottom = edges.last else { return [] }
    let downs = (inner + [left, right]).map {
      PageArt.Rule(isHorizontal: false, position: $0, start: header.bottom, end: bottom)
    }
    return downs + [
      PageArt.Rule(
        isHorizontal: true, position: header.bottom, start: left, end: right)
    ]
  }

  /// Whether a rule or the lower edges of areas go from edge to edge at a height.
  private func reaches(from left: Float, to right: Float, at height: Float) -> Bool {
    if rules.contains(where: {
      $0.isHorizontal && abs($0.position - height) <= 2.5 && $0.start <= left + Self.tolerance
        && $0.end >= right - Self.tolerance
    }) {
      return true
    }
    var edge = left
    for fill in fills.filter({ abs(Float($0.box.bottom) - height) <= 2.5 })
      .ordered(by: { OrderKey(Float($0.box.left)) })
    {
      guard Float(fill.box.left) <= edge + Self.tolerance else { break }
      edge = max(edge, Float(fill.box.right))
    }
    return edge >= right - Self.tolerance
  }

  private func isParted(_ left: Float, _ right: Float, _ top: Float, _ bottom: Float) -> Bool {
    rules.contains { rule in
      !rule.isHorizontal && rule.position > left - Self.tolerance
        && rule.position < right + Self.tolerance
        && min(rule.end, bottom) - max(rule.start, top) > 0.5 * (bottom - top)
    }
  }

  /// Whether the text between two heights is a row: it stands in half of the columns, and across no more of their borders than may be.
  private func isRow(
    _ top: Float, _ bottom: Float, _ width: ClosedRange<Float>, _ columns: [Float], crossable: Int
  ) -> Bool {
    let row = visible.lazy.map { content.glyphs[$0] }.filter { glyph in
      let middle = (glyph.top + glyph.bottom) / 2
      return middle > top && middle < bottom && glyph.right > width.lowerBound
        && glyph.left < width.upperBound && !glyph.scalar.isBlank
    }
    let filled = Set(row.map { glyph in columns.count { $0 < (glyph.left + glyph.right) / 2 } })
    guard filled.count * 2 >= columns.count + 1 else { return false }
    let crossed = columns.count { column in isCrossed(column, by: Array(row)) }
    return crossed <= crossable
  }

  /// Whether a line of text goes on over a border: a character stands on it, or two of a line beside it, closer than the padding of two
  /// cells would have them.
  private func isCrossed(_ column: Float, by row: [Glyph]) -> Bool {
    for glyph in row where glyph.left < column {
      let size = content.styles[Int(glyph.style)].size
      guard glyph.right > column - Self.padding * size else { continue }
      if glyph.right - 0.2 * size > column { return true }
      if row.contains(where: { other in
        other.left >= column - 0.2 * size && other.left - glyph.right < Self.padding * size
          && abs(other.top + other.bottom - glyph.top - glyph.bottom) < size
      }) {
        return true
      }
    }
    return false
  }

  /// The least distance between the texts of two cells, in em: three points on each side at 11 points.
  private static let padding: Float = 0.5
}

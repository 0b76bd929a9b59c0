internal import Ordering
import PlanModel

/// A row of a table that may have no vertical rules: what stands between two heights.
struct OpenTableRow {
  /// A character.
  struct Piece {
    var left: Float
    var right: Float
    var middle: Float
    var size: Float
  }

  let pieces: [Piece]
  let top: Float
  let bottom: Float
  /// The stretches that characters take, without the gaps inside words, from left to right.
  let spans: [ClosedRange<Float>]
  /// The largest font size.
  let size: Float

  var height: Float { bottom - top }

  init(_ pieces: [Piece], top: Float, bottom: Float) {
    self.pieces = pieces
    self.top = top
    self.bottom = bottom
    size = pieces.map(\.size).max() ?? 0
    var spans: [ClosedRange<Float>] = []
    for piece in pieces.ordered(by: { OrderKey($0.left) }) {
      // Between kana and figures programs leave up to a quarter of an em.
      if let last = spans.last, piece.left - last.upperBound <= 0.3 * size {
        spans[spans.count - 1] =
          last.lowerBound...max(last.upperBound, piece.right, last.lowerBound)
      } else {
        spans.append(piece.left...max(piece.left, piece.right))
      }
    }
    self.spans = spans
  }

  func isCrossed(_ x: Float) -> Bool {
    spans.contains { $0.lowerBound < x && $0.upperBound > x }
  }

  /// In how many columns between gutters something starts.
  func filled(_ gutters: [Float]) -> Int { columns(gutters).count }

  /// The columns between gutters in which something starts.
  func columns(_ gutters: [Float]) -> Set<Int> {
    Set(spans.map { span in gutters.count { $0 < span.lowerBound + 1 } })
  }

  /// The lines of the row: characters whose heights overlap.
  var lines: [OpenTableRow] {
    Self.lines(of: pieces).map { line in
      OpenTableRow(
        line, top: line.map { $0.middle - 0.45 * $0.size }.min() ?? 0,
        bottom: line.map { $0.middle + 0.45 * $0.size }.max() ?? 0)
    }
  }

  /// The pieces of a row line by line.
  static func lines(of pieces: [Piece]) -> [[Piece]] {
    var lines: [[Piece]] = []
    var edge = -Float.infinity
    for piece in pieces {
      // Cells of fonts are higher than what is drawn: nine tenths of the size are ink.
      if piece.middle - 0.45 * piece.size >= edge - 0.05 * piece.size || lines.isEmpty {
        lines.append([piece])
      } else {
        lines[lines.count - 1].append(piece)
      }
      edge = max(edge, piece.middle + 0.45 * piece.size)
    }
    return lines
  }

  /// The rows of text that stand here without rules between them.
  ///
  /// Where some gaps between lines are wider than others, these part the rows. Else each line that
  /// fills its first and half of the columns starts one.
  func split(at gutters: [Float]) -> [OpenTableRow] {
    let lines = lines
    guard lines.count >= 2 else { return [self] }
    let gaps = zip(lines, lines.dropFirst()).map { $1.top - $0.bottom }
    let (least, most) = (gaps.min() ?? 0, gaps.max() ?? 0)
    let isUneven = most >= 1.3 * least + 0.1 * size
    var groups: [[OpenTableRow]] = [[lines[0]]]
    for (gap, line) in zip(gaps, lines.dropFirst()) {
      let starts =
        isUneven
        ? gap > (least + most) / 2
        : line.filled(gutters) * 2 > gutters.count + 1
          && line.spans[0].lowerBound < gutters[0]
      if starts { groups.append([line]) } else { groups[groups.count - 1].append(line) }
    }
    guard groups.count > 1 else { return [self] }
    var edge = top
    var rows: [OpenTableRow] = []
    for (index, group) in groups.enumerated() {
      let last = group.map(\.bottom).max() ?? edge
      let end =
        index + 1 < groups.count
        ? (last + (groups[index + 1].map(\.top).min() ?? last)) / 2 : bottom
      rows.append(OpenTableRow(group.flatMap(\.pieces), top: edge, bottom: end))
      edge = end
    }
    return rows
  }
}

/// Where a table without vertical rules may stand: the heights that part its rows.
struct OpenTableFrame {
  var left: Float
  var right: Float
  /// The heights from the top.
  var edges: [Float]
  /// Whether they are the edges of bands of colour.
  var isFilled = false
  /// Whether no rule parts its rows.
  var isBare = false

  func overlaps(_ other: OpenTableFrame) -> Bool {
    guard let top = edges.first, let bottom = edges.last, let start = other.edges.first,
      let end = other.edges.last
    else { return false }
    return min(right, other.right) > max(left, other.left) && min(bottom, end) > max(top, start)
  }

  /// Bands of colour of the same width below each other, with no more than a row between two.
  static func bands(of fills: ArraySlice<PageArt.Fill>) -> [OpenTableFrame] {
    var bands: [Box] = []
    let tolerance = 2.5
    // Areas side by side at one height are the cells of a row.
    for fill in Array(fills).ordered(by: { OrderKey($0.box.top, $0.box.left) })
    where fill.box.bottom - fill.box.top >= 8 && fill.box.bottom - fill.box.top <= 200 {
      if let index = bands.lastIndex(where: { band in
        abs(band.top - fill.box.top) <= tolerance && abs(band.bottom - fill.box.bottom) <= tolerance
          && fill.box.left <= band.right + tolerance && fill.box.left >= band.left - tolerance
      }) {
        bands[index] = bands[index].union(fill.box)
      } else {
        bands.append(fill.box)
      }
    }
    bands = bands.filter { Float($0.right - $0.left) >= OpenTables.width }
    var groups: [[Box]] = []
    for band in bands {
      if let index = groups.lastIndex(where: { group in
        guard let last = group.last else { return false }
        let tallest = group.map { $0.bottom - $0.top }.max() ?? 0
        return abs(last.left - band.left) <= Double(OpenTables.tolerance)
          && abs(last.right - band.right) <= Double(OpenTables.tolerance)
          && band.top >= last.bottom - tolerance && band.top - last.bottom <= 2.5 * tallest
      }) {
        groups[index].append(band)
      } else {
        groups.append([band])
      }
    }
    return groups.filter { $0.count >= 2 }.map { group in
      var edges: [Float] = []
      for band in group {
        for edge in [Float(band.top), Float(band.bottom)] {
          if let last = edges.last, edge - last <= 3.5 { continue }
          edges.append(edge)
        }
      }
      return OpenTableFrame(
        left: Float(group.map(\.left).min() ?? 0), right: Float(group.map(\.right).max() ?? 0),
        edges: edges, isFilled: true)
    }
  }
}

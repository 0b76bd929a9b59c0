internal import PlanModel

/// Measures the columns of a page: their edges, the pitch of their lines, their indents.
struct ColumnMeasure {
  /// For each column of the page what later passes need.
  private(set) var columns: [Arrangement.Column] = []
  private var edges: [(left: Float, right: Float)] = []
  /// For each line the distance of its middle from that of the line before it in its column, in
  /// their mean font size; nil for the first of a column.
  private var pitches: [Float?] = []
  /// The usual pitch of each column.
  private var usual: [Float] = []

  /// - Parameters:
  ///   - lines: the page's lines in reading order.
  ///   - page: their arrangement.
  static func measure(_ lines: [TextLine], _ page: PageArrangement) -> ColumnMeasure {
    var measure = ColumnMeasure()
    measure.pitches = Array(repeating: nil, count: lines.count)
    var members: [[Int]] = Array(repeating: [], count: page.columns.count)
    for (index, entry) in page.order.enumerated() { members[entry.column].append(index) }
    var all: [Float] = []
    for (column, lines_) in members.enumerated() {
      measure.measure(column, lines_, lines, page, &all)
    }
    let common = all.isEmpty ? 1.7 : all.sorted()[all.count / 2]
    measure.usual = members.map { lines_ in
      let own = lines_.compactMap { measure.pitches[$0] }.sorted()
      // The median of a few lines is as likely a gap as a pitch.
      return own.count >= 4 ? min(own[own.count / 2], own[own.count / 3] * 1.15) : common
    }
    return measure
  }

  private mutating func measure(
    _ column: Int, _ members: [Int], _ lines: [TextLine], _ page: PageArrangement,
    _ all: inout [Float]
  ) {
    var previous: TextLine?
    for index in members {
      let line = lines[index]
      defer { previous = line }
      guard let before = previous, let pitch = Self.pitch(before, line) else { continue }
      pitches[index] = pitch
      if pitch > 0.5, pitch < 4 { all.append(pitch) }
    }
    let boxes = members.compactMap { lines[$0].box }
    let sizes = members.compactMap { lines[$0].geometry?.style.size }.sorted()
    let em = sizes.isEmpty ? 10 : max(sizes[sizes.count / 2], 1)
    let left = boxes.map { Float($0.left) }.min() ?? page.columns[column].left
    let right = boxes.map { Float($0.right) }.max() ?? page.columns[column].right
    // A column that text fills is as wide as its text; one of short lines as wide as its place.
    let bound = page.columns[column].right
    let edge = right < bound - 0.2 * (bound - left) ? bound : right
    edges.append((left, edge))
    let indented = members.filter { index in
      guard let box = lines[index].box else { return false }
      let indent = (Float(box.left) - left) / em
      return indent > 0.7 && indent < 1.4
    }
    columns.append(
      Arrangement.Column(width: (edge - left) / em, indents: indented.count >= 1 && members.count >= 3))
  }

  /// How far apart two lines stand, in their mean font size; nil for lines side by side.
  private static func pitch(_ one: TextLine, _ other: TextLine) -> Float? {
    guard let first = one.geometry, let second = other.geometry,
      first.style.direction == .right, second.style.direction == .right
    else { return nil }
    let distance = Float(second.box.top + second.box.bottom - first.box.top - first.box.bottom) / 2
    let size = (first.style.size + second.style.size) / 2
    guard size > 0, distance > 0.3 * size else { return nil }
    return distance / size
  }

  /// Gives a line its indent and its width in its column.
  ///
  /// - Returns: the number of blank lines that would fill the gap before it.
  func apply(to line: inout TextLine, _ column: Int, after index: Int) -> UInt8 {
    guard let geometry = line.geometry, geometry.style.size > 0,
      geometry.style.direction == .right
    else { return 0 }
    let size = geometry.style.size
    let indent = (Float(geometry.box.left) - edges[column].left) / size
    line.indent = max(0, indent)
    line.hasWideIndent = indent > 0.7 && indent < 1.4
    line.width = (Float(geometry.box.right) - edges[column].left) / size
    guard let pitch = pitches[index] else { return 0 }
    // Lines of one paragraph are set evenly; a fifth more is more than rounding.
    let ratio = pitch / max(usual[column], 0.5)
    return ratio < 1.25 ? 0 : UInt8(min(9, max(1, (ratio - 1).rounded())))
  }
}

internal import Ordering
internal import PlanModel

/// Measures the columns of a page: their edges, the pitch of their lines, their indents.
struct ColumnMeasure {
  /// For each column of the page what later passes need.
  private(set) var columns: [Arrangement.Column] = []
  private var edges: [(left: Float, em: Float)] = []
  /// For each line the distance of its middle from that of the line before it in its column, in
  /// their mean font size; nil for the first of a column.
  private var pitches: [Float?] = []
  /// For each line how far the edge that it is broken at stands to the left of its column's, in points.
  private var rests: [Float] = []
  /// The usual pitch of each column.
  private var usual: [Float] = []

  /// - Parameters:
  ///   - lines: the page's lines in reading order.
  ///   - page: their arrangement.
  static func measure(_ lines: [TextLine], _ page: PageArrangement) -> ColumnMeasure {
    var measure = ColumnMeasure()
    measure.pitches = Array(repeating: nil, count: lines.count)
    measure.rests = Array(repeating: 0, count: lines.count)
    var members: [[Int]] = Array(repeating: [], count: page.columns.count)
    for (index, entry) in page.order.enumerated() { members[entry.column].append(index) }
    var all: [Float] = []
    for (column, indices) in members.enumerated() {
      measure.measure(column, indices, lines, page, &all)
    }
    let common = all.isEmpty ? 1.7 : all.ascending()[all.count / 2]
    measure.usual = members.map { indices in
      let own = indices.compactMap { measure.pitches[$0] }.ascending()
      // The median of a few lines is as likely a gap as a pitch.
      return own.count >= 4 ? min(own[own.count / 2], own[own.count / 3] * 1.15) : common
    }
    for (column, indices) in members.enumerated() { measure.findLocalEdges(column, indices, lines) }
    return measure
  }

  /// Finds text that is broken before the edge of its column, beside a picture or in a narrower block:
  /// lines that stand below each other without a gap, of which at least two end at the same edge,
  /// twelve characters or more from where they start.
  private mutating func findLocalEdges(_ column: Int, _ members: [Int], _ lines: [TextLine]) {
    let right = edges[column].left + columns[column].width * edges[column].em
    var run: [Int] = []
    func close(_ rests: inout [Float]) {
      let boxes = run.compactMap { lines[$0].box }
      guard boxes.count >= 2, let edge = boxes.map({ Float($0.right) }).max() else { return }
      let em = edges[column].em
      let full = boxes.filter { edge - Float($0.right) <= 0.6 * em }
      guard full.count >= 2, right - edge > 1.5 * em,
        full.allSatisfy({ Float($0.right - $0.left) >= 12 * em })
      else { return }
      for index in run { rests[index] = right - edge }
    }
    findTextEdge(column, members, right, lines)
    for index in members {
      let ratio = pitches[index].map { $0 / max(usual[column], 0.5) }
      if run.isEmpty || ratio == nil || ratio ?? 9 >= 1.25 {
        close(&rests)
        run = []
      }
      run.append(index)
    }
    close(&rests)
  }

  /// Finds the edge of a column whose headings and tables reach farther than its text, which leaves room for notes at the side: at
  /// least four lines of the text's size, and half of those of twelve characters and more, end at one edge, and none of that size goes
  /// beyond.
  private mutating func findTextEdge(
    _ column: Int, _ members: [Int], _ right: Float, _ lines: [TextLine]
  ) {
    let em = edges[column].em
    let text = members.filter { index in
      lines[index].geometry.map { abs($0.style.size - em) <= 0.05 * em } ?? false
    }
    let ends = text.compactMap { lines[$0].box.map { Float($0.right) } }
    guard let edge = ends.max(), right - edge > 1.5 * em else { return }
    let full = text.count { index in
      lines[index].box.map {
        edge - Float($0.right) <= 0.6 * em && Float($0.right - $0.left) >= 12 * em
      } ?? false
    }
    let long = text.count { lines[$0].box.map { Float($0.right - $0.left) >= 12 * em } ?? false }
    guard full >= 4, 2 * full >= long else { return }
    for index in text { rests[index] = right - edge }
  }

  private mutating func measure(
    _ column: Int, _ members: [Int], _ lines: [TextLine], _ page: PageArrangement,
    _ all: inout [Float]
  ) {
    var previous: LineGeometry?
    for index in members {
      let geometry = lines[index].geometry
      defer { previous = geometry }
      guard let previous, let geometry, let pitch = Self.pitch(previous, geometry) else { continue }
      pitches[index] = pitch
      if pitch > 0.5, pitch < 4 { all.append(pitch) }
    }
    let boxes = members.compactMap { lines[$0].box }
    let em = Self.textSize(of: members, lines)
    let left = boxes.map { Float($0.left) }.min() ?? page.columns[column].left
    let right = boxes.map { Float($0.right) }.max() ?? page.columns[column].right
    // A column that text fills is as wide as its text; one of short lines as wide as what stands around
    // it: the other lines of its page or box.
    let bound = page.columns[column].right
    let edge = right < bound - 0.2 * (bound - left) ? bound : right
    edges.append((left, em))
    let indented = members.filter { index in
      guard let box = lines[index].box else { return false }
      let indent = (Float(box.left) - left) / em
      return indent > 0.7 && indent < 1.4
    }
    columns.append(
      Arrangement.Column(
        width: (edge - left) / em, indents: indented.count >= 1 && members.count >= 3))
  }

  /// The font size of most characters of some lines, in points and at least 1.
  static func textSize(of members: some Sequence<Int>, _ lines: [TextLine]) -> Float {
    // A page has a handful of sizes.
    var counts: [(quarters: Int, characters: Int)] = []
    for index in members {
      guard let size = lines[index].style?.size else { continue }
      let quarters = Int((size * 4).rounded())
      let place = counts.firstIndex { $0.quarters == quarters } ?? counts.count
      if place == counts.count { counts.append((quarters, 0)) }
      counts[place].characters += lines[index].scalars.count
    }
    let best = counts.max { ($0.characters, $0.quarters) < ($1.characters, $1.quarters) }
    return max(Float(best?.quarters ?? 40) / 4, 1)
  }

  /// How far apart two lines stand, in their mean font size; nil for lines side by side.
  private static func pitch(_ first: LineGeometry, _ second: LineGeometry) -> Float? {
    guard first.style.direction == .right, second.style.direction == .right else { return nil }
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
    line.width = (Float(geometry.box.right) + rests[index] - edges[column].left) / edges[column].em
    guard let pitch = pitches[index] else { return 0 }
    // Lines of one paragraph are set evenly; a fifth more is more than rounding.
    let ratio = pitch / max(usual[column], 0.5)
    return ratio < 1.25 ? 0 : UInt8(min(9, max(1, (ratio - 1).rounded())))
  }
}

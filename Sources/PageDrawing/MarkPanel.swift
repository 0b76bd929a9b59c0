internal import PlanModel

/// The list beside a page: the legend of colours, then every node of the page with its number, kind,
/// role and first characters, indented as it stands in the tree, then furniture and dropped text.
struct MarkPanel {
  /// A line of the list.
  private struct Entry {
    var color: String
    /// The number in front; empty where there is none.
    var number = ""
    /// Kind and role, or what else it is.
    var word: String
    var text: String
    var depth = 0
  }

  /// What stands above the list.
  let title: String
  private let entries: [Entry]
  private let legend: [(color: String, words: String)]

  private static let lineHeight = 11.0
  private static let fontSize = 7.5
  private static let legendColumns = 4
  private static let indent = 7.0
  /// Deeper nodes are indented no further: the list must stay readable.
  private static let deepest = 10

  /// Width of the panel.
  let width = 330.0

  /// Makes the panel of a page.
  init(title: String, marks: PageMarks) {
    self.title = title
    var legend = NodeKind.allCases.map { kind in
      let count = marks.nodes.count { $0.node.kind == kind }
      return (MarkColors.color(of: kind), "\(kind.rawValue) \(count)")
    }
    legend.append((MarkColors.grey, "furniture \(marks.furniture.count)"))
    legend.append((MarkColors.grey, "dropped \(marks.dropped.count)"))
    self.legend = legend
    let others = marks.furniture + marks.dropped
    entries =
      marks.nodes.map(Self.entry(of:))
      + others.map { Entry(color: MarkColors.grey, word: $0.word, text: $0.text) }
  }

  private static func entry(of mark: PageMarks.NodeMark) -> Entry {
    let node = mark.node
    var text = [node.label, node.text].filter { !$0.isEmpty }.joined(separator: " ")
    if !node.rows.isEmpty {
      let columns = node.rows.map(\.cells.count).max() ?? 0
      text = "\(node.rows.count)×\(columns) " + text
    }
    var word = node.kind.rawValue + (node.role.map { ":" + $0 } ?? "")
    // What of a node stands on other pages.
    if mark.comesFromBefore { word = "…" + word }
    if mark.goesOn { word += "…" }
    if mark.boxes.isEmpty, mark.cells.isEmpty { word += " (no box)" }
    return Entry(
      color: MarkColors.color(of: node.kind), number: "\(mark.number)", word: word, text: text,
      depth: min(mark.depth, deepest))
  }

  private var legendLines: Int { (legend.count + Self.legendColumns - 1) / Self.legendColumns }

  /// Height of the panel.
  var height: Double { Double(entries.count + legendLines + 3) * Self.lineHeight }

  /// Draws the panel with its top left corner at the origin.
  func draw(in svg: inout SVGWriter) {
    var y = Self.lineHeight
    svg.text(
      cut(title, to: width / 9), x: 0, y: y, size: 9, "font-weight=\"bold\" fill=\"#212121\"")
    y += 0.6 * Self.lineHeight
    for (index, (color, words)) in legend.enumerated() {
      let x = Double(index % Self.legendColumns) * width / Double(Self.legendColumns)
      let top = y + Double(index / Self.legendColumns) * Self.lineHeight
      svg.rectangle(
        Box(left: x, top: top + 2.5, right: x + 7, bottom: top + 9.5),
        "fill=\"\(color)\" fill-opacity=\"0.3\" stroke=\"\(color)\"")
      svg.text(words, x: x + 11, y: top + 8.7, size: Self.fontSize, "fill=\"#212121\"")
    }
    y += Double(legendLines) * Self.lineHeight + 0.8 * Self.lineHeight
    for entry in entries {
      draw(entry, y: y, in: &svg)
      y += Self.lineHeight
    }
  }

  private func draw(_ entry: Entry, y: Double, in svg: inout SVGWriter) {
    let baseline = y + 0.75 * Self.lineHeight
    svg.text(
      entry.number, x: 14, y: baseline, size: Self.fontSize,
      "text-anchor=\"end\" font-weight=\"bold\" fill=\"\(entry.color)\"")
    let x = 18 + Double(entry.depth) * Self.indent
    svg.text(
      entry.word, x: x, y: baseline, size: Self.fontSize, "fill=\"\(entry.color)\"")
    let textX = x + Self.fontSize * (textWidth(entry.word.unicodeScalars) + 0.8)
    svg.text(
      cut(entry.text, to: (width - textX) / Self.fontSize), x: textX, y: baseline,
      size: Self.fontSize, "fill=\"#212121\"")
  }
}

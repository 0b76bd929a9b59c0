public import PlanModel

/// A drawing of what was found on a page, so that a person sees it: the page with a box around each
/// node's text, and beside it the list of the nodes.
///
/// Each node has a number that stands at its first box and in the list, in the colour of its kind.
/// The cells of tables are outlined (headers with a thicker line) inside the frame of their table;
/// furniture and dropped text are grey. Lengths are points, one to a unit of the drawing.
public struct PageDrawing: Sendable {
  /// Number of the page, from 1.
  public let page: Int
  /// The document.
  public let document: PlanDocument
  /// What the page looks like; nil for white paper.
  public var background: PageBackground?

  private let marks: PageMarks
  private let size: PageSize

  /// Makes a drawing.
  ///
  /// - Returns: nil where the document has no such page, or nothing on it has a place: plain text
  ///   has no boxes. An empty page of a known size is drawn.
  public init?(page: Int, of document: PlanDocument, background: PageBackground? = nil) {
    guard let description = document.source.pages.first(where: { $0.number == page }) else {
      return nil
    }
    self.page = page
    self.document = document
    self.background = background
    marks = PageMarks(page: page, document: document)
    if let width = description.width, let height = description.height {
      size = PageSize(width: width, height: height)
    } else if let all = PageMarks.union(marks.boxes) {
      // A page of unknown size is as large as what stands on it, with its margins mirrored.
      size = PageSize(
        width: all.right + max(0, all.left), height: all.bottom + max(0, all.top))
    } else {
      return nil
    }
  }

  /// The drawing as a file of SVG 1.1 in UTF-8. The same document and background give the same
  /// bytes.
  public func svg() -> [UInt8] {
    let panel = MarkPanel(
      title: "\(document.source.fileName), page \(page) of \(document.source.pages.count)",
      marks: marks)
    let margin = 12.0
    let width = size.width + panel.width + 3 * margin
    let height = max(size.height, panel.height) + 2 * margin
    var svg = SVGWriter()
    svg.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    svg.line(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + " width=\"\(svg.number(width))pt\" height=\"\(svg.number(height))pt\""
        + " viewBox=\"0 0 \(svg.number(width)) \(svg.number(height))\""
        + " font-family=\"'Noto Sans CJK JP', 'Noto Sans JP', 'IPAexGothic', 'IPAGothic',"
        + " 'Hiragino Sans', 'Yu Gothic', sans-serif\">")
    svg.line("<title>\(svg.escaped(panel.title))</title>")
    svg.line("<rect width=\"100%\" height=\"100%\" fill=\"#eceff1\"/>")
    svg.line("<g transform=\"translate(\(svg.number(margin)) \(svg.number(margin)))\">")
    draw(background, in: &svg)
    for mark in marks.furniture + marks.dropped { draw(mark, in: &svg) }
    for mark in marks.nodes { draw(mark, in: &svg) }
    // Behind all boxes, so that none hides a number.
    for mark in marks.nodes { drawNumber(of: mark, in: &svg) }
    svg.line("</g>")
    svg.line(
      "<g transform=\"translate(\(svg.number(size.width + 2 * margin)) \(svg.number(margin)))\">")
    panel.draw(in: &svg)
    svg.line("</g>")
    svg.line("</svg>")
    return Array(svg.text.utf8)
  }

  private func draw(_ background: PageBackground?, in svg: inout SVGWriter) {
    let paper = Box(left: 0, top: 0, right: size.width, bottom: size.height)
    svg.rectangle(paper, "fill=\"#ffffff\" stroke=\"#b0bec5\"")
    switch background {
    case .picture(let png):
      svg.line(
        "<image width=\"\(svg.number(size.width))\" height=\"\(svg.number(size.height))\""
          + " preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,\(base64(png))\"/>")
    case .words(let words):
      for word in words { draw(word, in: &svg) }
    case nil:
      break
    }
  }

  /// A word in black, as large as its box: along the longer side of the box where that is clear.
  private func draw(_ word: PageWord, in svg: inout SVGWriter) {
    let (box, scalars) = (word.box, word.text.unicodeScalars)
    let across = box.right - box.left
    let down = box.bottom - box.top
    if scalars.count > 1, down > 1.5 * across {
      let step = down / Double(scalars.count)
      let size = min(across, step)
      for (index, scalar) in scalars.enumerated() {
        svg.text(
          String(scalar), x: (box.left + box.right) / 2,
          y: box.top + (Double(index) + 0.5) * step + 0.35 * size, size: size,
          "text-anchor=\"middle\" fill=\"#212121\"")
      }
      return
    }
    let size = min(down, across / max(0.5, textWidth(scalars)))
    svg.text(
      word.text, x: box.left, y: (box.top + box.bottom) / 2 + 0.36 * size, size: size,
      "textLength=\"\(svg.number(across))\" lengthAdjust=\"spacing\" fill=\"#212121\"")
  }

  private func draw(_ mark: PageMarks.OtherMark, in svg: inout SVGWriter) {
    for box in mark.boxes {
      svg.rectangle(
        box,
        "fill=\"\(MarkColors.grey)\" fill-opacity=\"0.25\" stroke=\"\(MarkColors.grey)\""
          + " stroke-width=\"0.6\" stroke-dasharray=\"2 1.5\"")
    }
  }

  private func draw(_ mark: PageMarks.NodeMark, in svg: inout SVGWriter) {
    let color = MarkColors.color(of: mark.node.kind)
    for box in mark.boxes {
      svg.rectangle(
        box, "fill=\"\(color)\" fill-opacity=\"0.12\" stroke=\"\(color)\" stroke-width=\"0.8\"")
    }
    guard let frame = PageMarks.union(mark.cells.map(\.box)) else { return }
    svg.rectangle(frame.grown(by: 2), "fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.4\"")
    for cell in mark.cells {
      svg.rectangle(
        cell.box,
        "fill=\"\(color)\" fill-opacity=\"\(cell.isHeader ? 0.22 : 0.06)\" stroke=\"\(color)\""
          + " stroke-width=\"\(cell.isHeader ? 1 : 0.5)\"")
    }
  }

  /// The number of a node in a flag at the left of its first box, and of each that does not go on
  /// where the one before ends.
  private func drawNumber(of mark: PageMarks.NodeMark, in svg: inout SVGWriter) {
    let color = MarkColors.color(of: mark.node.kind)
    // The line so far: label and title may have boxes of their own.
    var line: Box?
    for box in mark.boxes.isEmpty ? mark.cells.prefix(1).map(\.box) : mark.boxes {
      if let before = line, before.isContinued(onSameLineBy: box) {
        line = before.union(box)
        continue
      }
      if line?.isContinued(onNextLineBy: box) != true {
        drawFlag("\(mark.number)", at: box, color, in: &svg)
      }
      line = box
    }
  }

  private func drawFlag(
    _ words: String, at box: Box, _ color: String, in svg: inout SVGWriter
  ) {
    let fontSize = 6.0
    let across = fontSize * (0.58 * Double(words.utf8.count) + 0.4)
    let left = max(0, box.left - across)
    let top = max(0, box.top - 1)
    svg.rectangle(
      Box(left: left, top: top, right: left + across, bottom: top + fontSize + 1.5),
      "rx=\"1\" fill=\"\(color)\"")
    svg.text(
      words, x: left + across / 2, y: top + fontSize - 0.2, size: fontSize,
      "text-anchor=\"middle\" fill=\"#ffffff\"")
  }
}

extension Box {
  /// The box with its edges moved outwards.
  fileprivate func grown(by length: Double) -> Box {
    Box(left: left - length, top: top - length, right: right + length, bottom: bottom + length)
  }

  /// Whether the other box is close behind this one.
  fileprivate func isContinued(onSameLineBy other: Box) -> Bool {
    other.top < bottom && other.bottom > top && other.left >= left
      && other.left - right <= 2 * (bottom - top)
  }

  /// Whether the other box is close below, over the same columns.
  fileprivate func isContinued(onNextLineBy other: Box) -> Bool {
    other.top >= (top + bottom) / 2 && other.top - bottom <= bottom - top
      && other.left < right && other.right > left
  }
}

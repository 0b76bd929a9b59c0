internal import PlanModel

/// Writes recognized lines into a page's raw text.
struct RecognizedPageWriter {
  private let point: Double
  private(set) var rawText: [UInt8] = []
  private(set) var lines: [Line] = []

  /// - Parameter point: pixels in a point.
  init(point: Double) { self.point = point }

  mutating func write(_ line: RecognizedLine) {
    guard !line.characters.isEmpty else { return }
    let start = rawText.count
    var offsets: [UInt32] = []
    var extents: [LineGeometry.Extent] = []
    var words: [Word] = []
    let size = (line.em / point * 2).rounded() / 2
    let box = box(of: line, size: size)
    for character in line.characters {
      if character.space > 0, rawText.count > start {
        rawText += Array((character.space >= 0.8 ? "\u{3000}" : " ").utf8)
      }
      let offset = rawText.count
      for scalar in character.scalars { rawText += Array(String(scalar).utf8) }
      offsets.append(UInt32(offset))
      let (from, to) = (character.start / point, character.end / point)
      extents.append(LineGeometry.Extent(Float(from), Float(to)))
      words.append(
        Word(
          range: ByteRange(offset, rawText.count),
          box: line.isVertical
            ? Box(left: box.left, top: from, right: box.right, bottom: to)
            : Box(left: from, top: box.top, right: to, bottom: box.bottom),
          confidence: character.confidence))
    }
    var written = Line(
      range: ByteRange(start, rawText.count),
      geometry: LineGeometry(
        box: box,
        style: LineStyle(size: Float(size), direction: line.isVertical ? .down : .right),
        offsets: offsets, extents: extents))
    written.words = words
    lines.append(written)
    rawText.append(0x0A)
  }

  /// The cells of a line: as high as its font around the middle of its ink.
  private func box(of line: RecognizedLine, size: Double) -> Box {
    var box = Box(
      left: Double(line.box.left) / point, top: Double(line.box.top) / point,
      right: Double(line.box.right) / point, bottom: Double(line.box.bottom) / point)
    if line.isVertical {
      let middle = (box.left + box.right) / 2
      (box.left, box.right) = (middle - size / 2, middle + size / 2)
    } else {
      let middle = (box.top + box.bottom) / 2
      (box.top, box.bottom) = (middle - size / 2, middle + size / 2)
    }
    return box
  }
}

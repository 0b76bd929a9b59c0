/// Puts bullets found by their shape into the lines they belong to.
enum MarkPlacement {
  /// - Parameter marks: each with the number of the region it stands in.
  static func insert(_ marks: [(SolidMark, Int32)], into lines: inout [RegionLine]) {
    for (mark, region) in marks {
      var best: (line: Int, distance: Double)?
      for (index, candidate) in lines.enumerated() where candidate.region == region {
        guard let distance = distance(of: mark, from: candidate.line) else { continue }
        if best.map({ distance < $0.distance }) ?? true { best = (index, distance) }
      }
      // A mark without text beside it is a part of a drawing.
      guard let best else { continue }
      lines[best.line].line.insert(mark)
    }
  }

  /// How far a mark stands from the text of a line it can belong to, in pixels.
  private static func distance(of mark: SolidMark, from line: RecognizedLine) -> Double? {
    let x = Double(mark.box.left + mark.box.right) / 2
    let y = Double(mark.box.top + mark.box.bottom) / 2
    let box = line.box
    let (across, along) = line.isVertical ? (x, y) : (y, x)
    let (low, high) =
      line.isVertical
      ? (Double(box.left), Double(box.right)) : (Double(box.top), Double(box.bottom))
    let (start, end) =
      line.isVertical
      ? (Double(box.top), Double(box.bottom)) : (Double(box.left), Double(box.right))
    // As large as a character of the line, and on it.
    guard across > low - 0.2 * line.em, across < high + 0.2 * line.em,
      Double(mark.box.height) < 1.4 * line.em
    else { return nil }
    let distance = max(start - along, along - end, 0)
    // Bullets stand up to two em in front of their text.
    return distance <= 2.5 * line.em ? distance : nil
  }
}

extension RecognizedLine {
  fileprivate mutating func insert(_ mark: SolidMark) {
    let (start, end) =
      isVertical
      ? (Double(mark.box.top), Double(mark.box.bottom))
      : (Double(mark.box.left), Double(mark.box.right))
    let size = end - start
    // Small ones are the dots between words.
    let scalar: Unicode.Scalar =
      size < 0.38 * em && mark.scalar == "\u{25CF}" ? "\u{30FB}" : mark.scalar
    let character = Character(scalars: [scalar], start: start, end: end, confidence: 0.95)
    let index = characters.firstIndex { $0.middle > (start + end) / 2 } ?? characters.count
    // What the recognizer made of the mark's rim.
    if index < characters.count {
      let next = characters[index]
      if next.start < end - 0.3 * size, !next.isLetter { characters.remove(at: index) }
    }
    if index == 0, let first = characters.first {
      let gap = (first.start - end) / em
      characters[0].space = gap >= 0.55 ? gap : 0
    }
    characters.insert(character, at: index)
    box.formUnion(mark.box)
  }
}

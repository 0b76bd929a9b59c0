/// Puts bullets found by their shape into the lines they belong to.
enum MarkPlacement {
  /// - Parameter marks: each with the number of the region it stands in.
  static func insert(_ marks: [(BulletMark, Int32)], into lines: inout [RegionLine]) {
    for (mark, region) in marks {
      var best: (line: Int, distance: Double)?
      for (index, candidate) in lines.enumerated() where candidate.region == region {
        guard let distance = distance(of: mark, from: candidate.line) else { continue }
        if best.map({ distance < $0.distance }) ?? true { best = (index, distance) }
      }
      // A mark without text beside it is a part of a drawing.
      guard let best else { continue }
      lines[best.line].line.insert(mark)
      if mark.scalar == "\u{2026}" { join(best.line, behind: mark, region, &lines) }
    }
  }

  /// Joins the page number behind a leader to its entry.
  private static func join(
    _ entry: Int, behind mark: BulletMark, _ region: Int32, _ lines: inout [RegionLine]
  ) {
    let line = lines[entry].line
    guard line.box.right <= mark.box.right + Int(line.em) else { return }
    let middle = (line.box.top + line.box.bottom) / 2
    guard
      let number = lines.indices.first(where: { index in
        let other = lines[index].line
        return index != entry && lines[index].region == region && other.characters.count <= 5
          && other.box.top < middle && middle < other.box.bottom && other.box.left >= mark.box.right
          && Double(other.box.left - mark.box.right) < 8 * line.em
      })
    else { return }
    var characters = lines[number].line.characters
    characters[0].space = 0.5
    lines[entry].line.characters += characters
    lines[entry].line.box.formUnion(lines[number].line.box)
    lines.remove(at: number)
  }

  /// How far a mark stands from the text of a line it can belong to, in pixels.
  private static func distance(of mark: BulletMark, from line: RecognizedLine) -> Double? {
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
    // A leader begins behind its entry.
    let distance = max(start - along, min(along, Double(mark.box.left)) - end, 0)
    // Bullets stand up to two em in front of their text.
    return distance <= 2.5 * line.em ? distance : nil
  }
}

extension RecognizedLine {
  /// Puts a leader behind the text in front of it, and takes out what was made of its dots.
  private mutating func insert(leader start: Double, _ end: Double) {
    let margin = 0.4 * em
    characters.removeAll { $0.middle > start + margin && $0.middle < end - margin }
    let index = characters.firstIndex { $0.middle > end - margin } ?? characters.count
    if index < characters.count { characters[index].space = 0.5 }
    // As many as are printed where a font draws three dots in an em.
    let count = max(3, Int((end - start) / em))
    characters.insert(
      Character(
        scalars: Array(repeating: "\u{2026}", count: count), start: start, end: end,
        confidence: 0.95, space: index > 0 ? 0.5 : 0),
      at: index)
    box.left = min(box.left, Int(start))
    box.right = max(box.right, Int(end))
  }

  fileprivate mutating func insert(_ mark: BulletMark) {
    let (start, end) =
      isVertical
      ? (Double(mark.box.top), Double(mark.box.bottom))
      : (Double(mark.box.left), Double(mark.box.right))
    if mark.scalar == "\u{2026}" { return insert(leader: start, end) }
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

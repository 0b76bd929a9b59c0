internal import PlanModel

/// A line of recognized text: its characters and where they stand, in pixels of the page.
struct RecognizedLine {
  /// One character.
  struct Character {
    var scalars: [Unicode.Scalar]
    /// Its extent along the line.
    var start: Double
    var end: Double
    /// From 0 to 1.
    var confidence: Double
    /// Whether a space stands in front of it, and how wide it is in em; 0 for none.
    var space = 0.0

    var isWide: Bool { scalars.first.map { $0.value >= 0x2E80 || $0.isSymbol } ?? true }
    /// How far it reaches along the line, in em.
    var advance: Double { isWide ? 1 : 0.55 }
    var middle: Double { (start + end) / 2 }
  }

  var characters: [Character]
  var box: PixelBox
  var isVertical: Bool
  /// Font size in pixels.
  var em: Double

  /// The mean of its characters' confidences.
  var confidence: Double {
    characters.map(\.confidence).reduce(0, +) / Double(max(1, characters.count))
  }

  /// - Parameters:
  ///   - line: a line of hOCR with a word for each character.
  ///   - pixels: pixels in a point.
  init?(_ line: Line, of page: Page, in picture: RegionPicture, pixels: Double) {
    guard let box = line.box else { return nil }
    characters = line.words.map { word in
      let text = String(decoding: page.rawText[word.range.indices], as: UTF8.self)
      return Character(
        scalars: Array(text.unicodeScalars), start: word.box.left * pixels,
        end: word.box.right * pixels, confidence: word.confidence ?? 0)
    }.filter { !$0.scalars.isEmpty }
    guard !characters.isEmpty else { return nil }
    self.box = PixelBox(
      left: Int(box.left * pixels) + picture.left, top: Int(box.top * pixels) + picture.top,
      right: Int(box.right * pixels + 0.9) + picture.left,
      bottom: Int(box.bottom * pixels + 0.9) + picture.top)
    isVertical = self.box.height > self.box.width * 3 / 2 && characters.count > 1
    if isVertical {
      for (index, word) in line.words.enumerated() where index < characters.count {
        characters[index].start = word.box.top * pixels
        characters[index].end = word.box.bottom * pixels
      }
    }
    let origin = Double(isVertical ? picture.top : picture.left)
    for index in characters.indices {
      characters[index].start += origin
      characters[index].end += origin
    }
    // Ink of kanji is nine tenths of an em high.
    em = Double(isVertical ? self.box.width : self.box.height) / 0.92
    place(by: picture)
  }

  /// Puts the characters where the ink is.
  ///
  /// tesseract's boxes of Japanese characters are off by up to an em, but their order is right, and so
  /// is roughly where they lie: wide gaps of the ink part them, and between two gaps each takes its
  /// share.
  private mutating func place(by picture: RegionPicture) {
    let ink = picture.stretches(in: box, isVertical: isVertical)
    guard let first = ink.first, let last = ink.last else { return }
    measure(first.lowerBound..<last.upperBound)
    /// Stretches of ink that no gap of a space parts.
    var parts: [Range<Int>] = [first]
    for stretch in ink.dropFirst() {
      let end = parts[parts.count - 1].upperBound
      if Double(stretch.lowerBound - end) < 0.45 * em {
        parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<stretch.upperBound
      } else {
        parts.append(stretch)
      }
    }
    var from = 0
    for (index, part) in parts.enumerated() {
      let rest = parts[(index + 1)...]
      var to = characters.count
      if let next = rest.first {
        to = split(after: from, end: part.upperBound, start: next.lowerBound, parts: rest.count)
      }
      spread(from..<to, over: part)
      if index > 0, from < to { mark(from, gap: Double(part.lowerBound - parts[index - 1].upperBound)) }
      from = max(from, to)
    }
  }

  /// Corrects the font size by how much room the characters take along the line.
  private mutating func measure(_ extent: Range<Int>) {
    let advances = characters.map(\.advance).reduce(0, +)
    guard advances >= 4 else { return }
    // Spaces make the room larger, and text lower than kanji makes lines lower: the smaller of both
    // where they differ by little.
    let pitch = Double(extent.count) / max(1, advances - 0.1)
    if pitch > 0.8 * em, pitch < 1.15 * em { em = pitch }
  }

  /// Up to which character the text before a gap goes.
  private func split(after from: Int, end: Int, start: Int, parts: Int) -> Int {
    let gap = Double(end + start) / 2
    var best = (index: from + 1, cost: Double.infinity)
    guard from + 1 <= characters.count - 1 else { return characters.count }
    for index in (from + 1)...max(from + 1, characters.count - parts) {
      var cost = 0.0
      for (number, character) in characters[from...].enumerated() {
        let isBefore = number + from < index
        let off = isBefore ? character.middle - gap : gap - character.middle
        cost += max(0, off)
      }
      if cost < best.cost { best = (index, cost) }
    }
    return best.index
  }

  private mutating func spread(_ range: Range<Int>, over part: Range<Int>) {
    guard !range.isEmpty else { return }
    let all = characters[range].map(\.advance).reduce(0, +)
    var at = Double(part.lowerBound)
    for index in range {
      characters[index].start = at
      at += characters[index].advance / all * Double(part.count)
      characters[index].end = at
    }
  }

  /// Notes the space in front of a character.
  private mutating func mark(_ index: Int, gap: Double) {
    var space = gap / em - 0.1
    // Half of the cell of these is empty.
    if let before = characters[index - 1].scalars.last, before.closes { space -= 0.5 }
    if let next = characters[index].scalars.first, next.opens { space -= 0.5 }
    if space >= 0.3 { characters[index].space = space }
  }
}

extension Unicode.Scalar {
  /// Shapes as wide as an ideograph that stand below the ideographs in Unicode.
  var isSymbol: Bool { (0x2160...0x27BF).contains(value) || value == 0x2026 || value == 0x2015 }

  /// Punctuation in the first half of its cell.
  var closes: Bool { "\u{3001}\u{3002}\u{300D}\u{300F}\u{3011}\u{FF09}\u{FF0C}\u{FF0E}".unicodeScalars.contains(self) }

  /// Brackets in the second half of their cell.
  var opens: Bool { "\u{300C}\u{300E}\u{3010}\u{FF08}".unicodeScalars.contains(self) }
}

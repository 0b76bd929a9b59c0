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

    /// Whether its cell is square. Recognizers tell full-width brackets as those of ASCII, which stand in
    /// Japanese text next to never.
    var isWide: Bool {
      opens || closes || scalars.first.map { $0.value >= 0x2E80 || $0.isSymbol } ?? true
    }
    /// Whether it is a point or comma between full-width digits.
    var isFullWidthPoint: Bool { advance > 0.9 && (scalars == ["."] || scalars == [","]) }
    /// Whether it is a bracket in the second half of its cell.
    var opens: Bool {
      scalars.first.map { "\u{300C}\u{300E}\u{3010}\u{FF08}(".unicodeScalars.contains($0) } ?? false
    }
    /// Whether it is punctuation in the first half of its cell.
    var closes: Bool {
      scalars.last.map {
        "\u{3001}\u{3002}\u{300D}\u{300F}\u{3011}\u{FF09}\u{FF0C}\u{FF0E})".unicodeScalars.contains(
          $0)
      } ?? false
    }
    /// How far its cell reaches along the line, in em.
    var advance = 1.0
    /// How much of its cell is empty on either side, in em.
    var bearing: Double {
      guard isWide else { return advance > 0.9 ? 0.25 : 0.03 }
      return (0x3041...0x30FF).contains(scalars[0].value) ? 0.17 : 0.05
    }
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
    guard let first = ink.first else { return }
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
    measure(parts)
    var from = 0
    for (index, part) in parts.enumerated() {
      let rest = parts[(index + 1)...]
      var to = characters.count
      if let next = rest.first {
        to = split(after: from, part: part, next: next, parts: rest.count)
      }
      spread(from..<to, over: part)
      if index > 0, from < to {
        mark(from, gap: Double(part.lowerBound - parts[index - 1].upperBound))
      }
      from = max(from, to)
    }
  }

  /// Finds out whether digits and letters stand in square cells, and corrects the font size, by how
  /// much room all characters take along the line.
  private mutating func measure(_ parts: [Range<Int>]) {
    let narrow = characters.count { !$0.isWide }
    let length = Double(parts.map(\.count).reduce(0, +)) / em + 0.1 * Double(parts.count)
    if narrow > 0 {
      // Halfway between what letters and what square cells take.
      let each = (length - Double(characters.count - narrow)) / Double(narrow)
      let isSquare = isVertical || each > 0.78
      for index in characters.indices where !characters[index].isWide {
        characters[index].advance = isSquare ? 1 : 0.55
      }
    }
    let advances = characters.map(\.advance).reduce(0, +)
    let pitch = length / advances
    if advances >= 6, pitch > 0.88, pitch < 1.1 { em *= pitch }
  }

  /// Up to which character the text of a part goes: as many as have room in it, and as lie on this
  /// side of the gap behind it by their boxes.
  private func split(after from: Int, part: Range<Int>, next: Range<Int>, parts: Int) -> Int {
    let gap = Double(part.upperBound + next.lowerBound) / 2
    var best = (index: from + 1, cost: Double.infinity)
    guard from + 1 <= characters.count - 1 else { return characters.count }
    for index in (from + 1)...max(from + 1, characters.count - parts) {
      var cost = abs(room(from..<index) - Double(part.count))
      // A box that is off by less than an em tells nothing.
      let (before, behind) = (characters[index - 1].middle, characters[index].middle)
      cost += max(0, before - gap - 0.5 * em) + max(0, gap - behind - 0.5 * em)
      if cost < best.cost { best = (index, cost) }
    }
    return best.index
  }

  /// How long the ink of some characters is along the line, in pixels.
  private func room(_ range: Range<Int>) -> Double {
    guard let first = characters[range].first, let last = characters[range].last else { return 0 }
    var room = characters[range].map(\.advance).reduce(0, +)
    if first.opens { room -= 0.5 }
    if last.closes { room -= 0.5 }
    return max(0.2, room - 0.08) * em
  }

  private mutating func spread(_ range: Range<Int>, over part: Range<Int>) {
    guard !range.isEmpty else { return }
    // Cells are wider than their ink, and half empty beside brackets and punctuation.
    var (from, to) = (Double(part.lowerBound) - 0.04 * em, Double(part.upperBound) + 0.04 * em)
    if characters[range.lowerBound].opens { from -= 0.45 * em }
    if characters[range.upperBound - 1].closes { to += 0.45 * em }
    let all = characters[range].map(\.advance).reduce(0, +)
    let length = to - from
    for index in range {
      characters[index].start = from
      from += characters[index].advance / all * length
      characters[index].end = from
    }
  }

  /// Notes the space in front of a character.
  private mutating func mark(_ index: Int, gap: Double) {
    var space = gap / em - characters[index - 1].bearing - characters[index].bearing
    // Half of the cell of these is empty.
    if characters[index - 1].closes || characters[index - 1].isFullWidthPoint { space -= 0.5 }
    if characters[index].opens { space -= 0.5 }
    // Behind an opening bracket and before punctuation there is none.
    guard !characters[index - 1].opens, !characters[index].closes else { return }
    if space >= 0.3 { characters[index].space = space }
  }
}

extension Unicode.Scalar {
  /// Shapes as wide as an ideograph that stand below the ideographs in Unicode.
  var isSymbol: Bool { (0x2160...0x27BF).contains(value) || value == 0x2026 || value == 0x2015 }
}

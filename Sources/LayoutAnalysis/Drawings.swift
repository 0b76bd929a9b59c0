internal import PlanModel

/// Lines of text diagrams that are drawn with the characters of boxes (子育て　─┬─　①　相談体制): their words are labels, the
/// lines between them are dropped as `decorativeGlyph`.
enum Drawings {
  /// The words of a line and what is drawn between them: half-open ranges of its scalars, white space left out.
  static func parts(of line: ScalarSlice) -> (words: [Range<Int>], drawn: [Range<Int>]) {
    var words: [Range<Int>] = []
    var drawn: [Range<Int>] = []
    var at = 0
    while at < line.count {
      let isDrawn = isPart(line[at])
      var end = at + 1
      while end < line.count, isPart(line[end]) == isDrawn { end += 1 }
      var range = at..<end
      while let last = range.last, line[last].isSpace { range = range.dropLast() }
      while let first = range.first, line[first].isSpace { range = range.dropFirst() }
      if !range.isEmpty { if isDrawn { drawn.append(range) } else { words.append(range) } }
      at = end
    }
    return (words, drawn)
  }

  /// U+2500 to U+257F: the horizontal ones too, beside one that joins.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    (0x2500...0x257F).contains(scalar.value)
  }

  /// What joins lines or goes down. The horizontal ones are printed as dashes in text.
  static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: false
    case 0x2500...0x257F: true
    default: false
    }
  }
}

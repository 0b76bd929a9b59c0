import PlanModel

/// The white space and private-use glyphs that end a line, as far as they were looked at.
struct GlyphTail {
  /// Raw offset up to which the answer is known.
  var end = 0
  /// Whether nothing but spaces and glyphs stands there up to the end of the line.
  var isTail = false
  /// Whether a glyph of the tail was dropped; the rest of the tail then is too.
  var isDropping = false
}

/// Private-use glyphs: what symbol fonts leave in a PDF's text.
extension NormalizationPass {
  /// A glyph alone on its line or at the end of one is decoration and goes; one with text behind it
  /// becomes what the table says, or stays and is reported.
  ///
  /// A glyph of unknown meaning that touches the text before it stays at the end of a line too: it
  /// may be the last character of a name (外字). The glyphs of Windows symbol fonts (U+F000 to
  /// U+F0FF) never are.
  mutating func attendToGlyph(
    _ codePoint: UInt32, _ replacement: UInt32, _ index: Int, _ end: Int
  ) -> Int {
    if isInTail(index) {
      if glyphTail.isDropping || isSymbol(codePoint) || !touchesText(index) {
        glyphTail.isDropping = true
        delete(index, end, because: .decorativeGlyph)
        return end
      }
    }
    if replacement != codePoint {
      replace(index, end, with: replacement)
    } else {
      unknownGlyphs.append(ByteRange(index, end))
    }
    return end
  }

  private func isSymbol(_ codePoint: UInt32) -> Bool { codePoint >= 0xF000 && codePoint <= 0xF0FF }

  private func touchesText(_ index: Int) -> Bool {
    guard let before = scalar(before: index) else { return false }
    return before != 0x20 && before != 0x09 && before != 0x3000
      && !NormalizationPass.isLineTerminator(before)
  }

  /// Whether nothing but spaces and glyphs follows on the line.
  private mutating func isInTail(_ index: Int) -> Bool {
    if index < glyphTail.end { return glyphTail.isTail }
    glyphTail = GlyphTail(end: raw.count, isTail: true)
    var next = index
    while next < raw.count {
      let (codePoint, nextEnd) = scalar(at: next)
      if NormalizationPass.isLineTerminator(codePoint) {
        glyphTail.end = next
        break
      }
      let (policy, replacement) = table.policy(of: codePoint)
      guard
        policy == .privateUse || policy == .invisible || isSpace(codePoint, policy, replacement)
      else {
        glyphTail.end = next
        glyphTail.isTail = false
        break
      }
      next = nextEnd
    }
    return glyphTail.isTail
  }
}

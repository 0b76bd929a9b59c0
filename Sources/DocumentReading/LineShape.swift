/// What page break inference needs to know of a line of plain text.
struct LineShape {
  /// What the line holds.
  enum Content: UInt8 {
    /// Not a single byte.
    case empty
    /// White space only.
    case white
    /// Something to read.
    case text
  }

  /// The white space at the start of a line of text.
  enum Lead: UInt8 {
    /// None in ASCII; U+3000 is an indent of the text and does not count.
    case none
    /// Exactly one space.
    case oneSpace
    /// More, or a tab.
    case wide
  }

  /// Offset of the first byte in the text.
  let start: UInt32
  /// Offset behind the last byte, terminator left out.
  let end: UInt32
  let content: Content
  let lead: Lead

  init(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    if range.isEmpty {
      content = .empty
      lead = .none
    } else if isWhiteSpace(UnsafeBufferPointer(rebasing: text[range])) {
      content = .white
      lead = .none
    } else {
      content = .text
      switch text[range.lowerBound] {
      case 0x20: lead = text[range.lowerBound + 1] == 0x20 ? .wide : .oneSpace
      case 0x09: lead = .wide
      default: lead = .none
      }
    }
  }

  var isText: Bool { content == .text }

  /// The scalars of the line without white space at its ends.
  func scalars(in text: UnsafeBufferPointer<UInt8>) -> ArraySlice<Unicode.Scalar> {
    let bytes = text[Int(start)..<Int(end)]
    let all = ArraySlice(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = all.firstIndex(where: { !isSpace($0) }),
      let last = all.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return all[first...last]
  }

  /// Width without white space at the ends, in half em: 1 for half-width characters, 2 for others.
  func width(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var width = 0
    // White space behind the last character that is none; does not count unless text follows.
    var trailing = 0
    var index = Int(start)
    while index < Int(end) {
      let byte = text[index]
      let isSpace = byte == 0x20 || byte == 0x09 || isIdeographicSpace(text, at: index)
      if !isSpace, byte & 0xF0 == 0xE0 {
        // A character of three bytes, as nearly all are.
        width += trailing + 2
        trailing = 0
        index += 3
        continue
      }
      // Bytes that start a scalar; up to U+00FF they are below C4.
      let advance = byte & 0xC0 == 0x80 ? 0 : byte < 0xC4 ? 1 : 2
      if isSpace {
        trailing += width == 0 ? 0 : advance
      } else if advance > 0 {
        width += trailing + advance
        trailing = 0
      }
      index += 1
    }
    return width
  }

  private func isIdeographicSpace(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == 0xE3 && index + 2 < Int(end) && text[index + 1] == 0x80
      && text[index + 2] == 0x80
  }

  /// Whether the line is at most two characters: a piece of a vertical label, as a rule.
  func isFragment(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end - start <= 16 else { return false }
    // Bytes that start a scalar, spaces left out.
    return text[Int(start)..<Int(end)].count { $0 & 0xC0 != 0x80 && $0 != 0x20 } <= 2
  }
}

/// Whether a line opens as headings and list items do: 第１章, １．, （１）, ①, ■, 【.
///
/// A coarse test for page break inference alone: labels are read by the grammar of a later stage.
func opensWithMarker(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
  guard let first = line.first else { return false }
  switch first {
  case "\u{2460}"..."\u{2487}", "\u{2160}"..."\u{216B}": return true
  case "■", "□", "◆", "◇", "○", "〇", "●", "◎", "▶", "▼", "【", "〔", "＜", "≪", "※", "・", "⇒":
    return true
  case "（", "(":
    let number = line.dropFirst().prefix { isNumeral($0) || ("ア"..."ン").contains($0) }
    return !number.isEmpty && [")", "）"].contains(line.dropFirst(1 + number.count).first)
  default:
    let rest = first == "第" ? line.dropFirst() : line
    let number = rest.prefix(while: isNumeral)
    guard !number.isEmpty, let next = rest.dropFirst(number.count).first else { return false }
    return ["章", "節", "編", "部", "条", "．", ".", "、", "）", ")"].contains(next)
      || next.properties.isWhitespace
  }
}

private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "0"..."9", "０"..."９": true
  case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
  default: false
  }
}

/// The ideographic space.
extension NormalizationPass {
  /// U+3000: an indent at the head of a line, where it becomes a space; kept inside one.
  mutating func attendToIdeographicSpace(_ space: UInt32, _ index: Int, _ end: Int) -> Int {
    guard isHeadOfLine(index) else { return end }
    replace(index, end, with: space)
    headEnd = text.count
    return end
  }

  /// Whether nothing but spaces stands between the start of the line and a raw offset.
  private func isHeadOfLine(_ index: Int) -> Bool {
    if let answer = endsInHead(UnsafeBufferPointer(rebasing: raw[copied..<index]), from: 0) {
      return answer
    }
    return text.withUnsafeBufferPointer { endsInHead($0, from: headEnd) } ?? true
  }

  /// Whether some text ends in a line terminator and spaces; nil where it is spaces down to an
  /// offset.
  private func endsInHead(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool? {
    var offset = bytes.count
    while offset > start {
      switch bytes[offset - 1] {
      case 0x20, 0x09: offset -= 1
      case 0x0A, 0x0C, 0x0D: return true
      default: return false
      }
    }
    return nil
  }
}

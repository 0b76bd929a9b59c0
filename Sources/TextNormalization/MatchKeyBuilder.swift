import UnicodeSupport

/// Makes the key of a text, from its start to its end.
struct MatchKeyBuilder {
  private let text: [Unicode.Scalar]
  private let leaders: [Int]
  private let spaces: MatchKey.Spaces
  private let policy = KeyPolicy.shared

  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  /// White space that was read and not written: where it starts and ends in the text.
  private var space: Range<Int>?
  /// Whether nothing but white space was read on this line.
  private var isHead = true

  /// - Parameter leaders: indices of … that are known to be leaders, in order.
  init(text: [Unicode.Scalar], leaders: [Int], spaces: MatchKey.Spaces) {
    self.text = text
    self.leaders = leaders
    self.spaces = spaces
    scalars.reserveCapacity(text.count)
    starts.reserveCapacity(text.count)
    ends.reserveCapacity(text.count)
  }

  mutating func run() {
    var index = 0
    var leader = 0
    while index < text.count {
      let scalar = text[index]
      while leader < leaders.count, leaders[leader] < index { leader += 1 }
      if KeyPolicy.isPlain(scalar), isBoundary(index + 1) {
        append(scalar, index, index + 1)
        index += 1
      } else if isWhiteSpace(scalar) || (leader < leaders.count && leaders[leader] == index)
        || leadsToPageNumber(index)
      {
        addSpace(index)
        if isLineTerminator(scalar) { isHead = true }
        index += 1
      } else if isHead, isBulletCircle(index) {
        append("\u{25CB}", index, index + 1)
        index += 1
      } else if KeyPolicy.isQuotationMark(scalar) {
        append("\"", index, index + 1)
        index += 1
      } else {
        index = appendNormalized(from: index)
      }
    }
  }

  /// Whether the text can be cut before an index.
  private func isBoundary(_ index: Int) -> Bool {
    index >= text.count || KeyPolicy.isPlain(text[index])
      || policy.compatibility.hasBoundary(before: text[index])
  }

  /// Normalizes the piece from an index to the next boundary. Returns where it ends.
  private mutating func appendNormalized(from start: Int) -> Int {
    var end = start + 1
    while !isBoundary(end) { end += 1 }
    let piece = text[start..<end]
    if piece.count == 1, policy.compatibility.isInert(piece[start]) {
      append(piece[start], start, end)
      return end
    }
    // ICU fails for lack of memory only; a key with the scalars as they are is the best left then.
    let result = (try? policy.compatibility.normalize(piece)) ?? Array(piece)
    for scalar in result { append(scalar, start, end) }
    return end
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) {
    isHead = false
    if let space {
      let isKept =
        spaces == .all || !(scalars.last.map(KeyPolicy.isCJK) ?? true || KeyPolicy.isCJK(scalar))
      if isKept, !scalars.isEmpty {
        scalars.append(" ")
        starts.append(UInt32(space.lowerBound))
        ends.append(UInt32(space.upperBound))
      }
      self.space = nil
    }
    scalars.append(scalar)
    starts.append(UInt32(start))
    ends.append(UInt32(end))
  }

  private mutating func addSpace(_ index: Int) {
    space = (space?.lowerBound ?? index)..<index + 1
  }

  private func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x3000: true
    // Not in layer T, but a key may be made of any text.
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F: true
    default: false
    }
  }

  private func isLineTerminator(_ scalar: Unicode.Scalar) -> Bool {
    NormalizationPass.isLineTerminator(scalar.value)
  }

  /// Whether a circle at the head of a line is a bullet: one with no numeral behind it.
  private func isBulletCircle(_ index: Int) -> Bool {
    guard KeyPolicy.isCircle(text[index]) else { return false }
    return index + 1 >= text.count || !KeyPolicy.isNumeral(text[index + 1])
  }

  /// Whether a lone … stands before nothing but a number on its line: in layer T such a one is the
  /// mark of a leader.
  private func leadsToPageNumber(_ start: Int) -> Bool {
    guard text[start].value == NormalizationPass.leaderMark else { return false }
    if start > 0, text[start - 1] == text[start] { return false }
    var index = start + 1
    while index < text.count, text[index].value == 0x20 || text[index].value == 0x3000 {
      index += 1
    }
    let number = index
    while index < text.count, index - number < 10, isPageNumberScalar(text[index]) { index += 1 }
    guard index > number else { return false }
    while index < text.count, isWhiteSpace(text[index]) {
      if isLineTerminator(text[index]) { return true }
      index += 1
    }
    return index == text.count
  }

  private func isPageNumberScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x2160...0x217F: true
    case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x69, 0x76, 0x78, 0x6C, 0x63: true
    default: false
    }
  }
}

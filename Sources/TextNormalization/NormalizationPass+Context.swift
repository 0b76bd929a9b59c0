/// What a neighbour is to the rules that go by neighbours.
enum ContextClass {
  case digit
  /// ASCII letters and Roman numerals (script Latin).
  case latin
  case kanji
  case katakana
  /// Everything else: other scripts, punctuation, spaces, and the ends of the line.
  case other

  /// The class of a code point of layer T.
  init(_ codePoint: UInt32) {
    switch codePoint {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0x2160...0x2188: self = .latin
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .kanji
    case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: self = .katakana
    default: self = .other
    }
  }

  /// Whether the class is a digit or a Latin letter.
  var isAlphanumeric: Bool { self == .digit || self == .latin }
}

extension NormalizationPass {
  /// Decodes the scalar at a raw offset. A sequence that the end of the text cuts off is U+FFFD.
  @inline(__always)
  func scalar(at index: Int) -> (codePoint: UInt32, end: Int) {
    decodeScalar(raw, at: index)
  }

  /// The last scalar of layer T before a raw offset, or nil at the start.
  func scalar(before index: Int) -> UInt32? {
    if index > copied { return decodeScalar(raw, before: index) }
    return text.withUnsafeBufferPointer { decodeScalar($0, before: $0.count) }
  }

  /// The class of the scalar of layer T before a raw offset.
  func classBefore(_ index: Int) -> ContextClass {
    scalar(before: index).map(ContextClass.init) ?? .other
  }

  /// The class of what the scalar at or behind a raw offset becomes; invisible ones are skipped.
  func classAfter(_ end: Int) -> ContextClass {
    var index = end
    while index < raw.count {
      let (codePoint, next) = scalar(at: index)
      let (policy, replacement) = table.policy(of: codePoint)
      switch policy {
      case .invisible: index = next
      case .replace, .halfwidthKana, .prolongedSound: return ContextClass(replacement)
      default: return ContextClass(codePoint)
      }
    }
    return .other
  }

  /// Whether a code point ends a line: line feed, form feed, carriage return. Rules do not look
  /// across it.
  static func isLineTerminator(_ codePoint: UInt32) -> Bool {
    codePoint == 0x0A || codePoint == 0x0C || codePoint == 0x0D
  }

  /// Whether a code point of layer R is white space within a line.
  func isSpace(_ codePoint: UInt32, _ policy: CharacterPolicy, _ replacement: UInt32) -> Bool {
    codePoint == 0x20 || codePoint == 0x09 || policy == .ideographicSpace
      || (policy == .replace && replacement == 0x20)
  }
}

/// Decodes the scalar at an offset of valid UTF-8. A sequence that the end cuts off is U+FFFD.
@inline(__always)
func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
) -> (codePoint: UInt32, end: Int) {
  let lead = UInt32(bytes[index])
  if lead < 0x80 { return (lead, index + 1) }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard index + length <= bytes.count else { return (0xFFFD, bytes.count) }
  let second = UInt32(bytes[index + 1] & 0x3F)
  if length == 2 { return ((lead & 0x1F) << 6 | second, index + 2) }
  let third = UInt32(bytes[index + 2] & 0x3F)
  if length == 3 { return ((lead & 0x0F) << 12 | second << 6 | third, index + 3) }
  let fourth = UInt32(bytes[index + 3] & 0x3F)
  return ((lead & 0x07) << 18 | second << 12 | third << 6 | fourth, index + 4)
}

/// Decodes the scalar that ends at an offset of valid UTF-8; nil at the start.
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> UInt32? {
  guard end > 0 else { return nil }
  var start = end - 1
  while start > 0, end - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return decodeScalar(bytes, at: start).codePoint
}

extension Unicode.Scalar {
  /// A space or an ideographic space.
  var isSpace: Bool { self == " " || self == "\u{3000}" }

  /// An ideograph, the repetition mark among them.
  var isKanji: Bool {
    switch value {
    case 0x3005, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// A katakana letter; the small ヶ and the prolonged sound mark among them.
  var isKatakana: Bool { (0x30A1...0x30FA).contains(value) || value == 0x30FC }

  /// A hiragana letter.
  var isHiragana: Bool { (0x3041...0x3096).contains(value) }

  /// An ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// A letter of a Japanese word.
  var isWordPart: Bool { isKanji || isKatakana || isHiragana }
}

extension [Unicode.Scalar] {
  /// The scalars of a text.
  init(_ text: String) { self = Array(text.unicodeScalars) }

  /// The scalars as a text.
  var string: String { self[...].string }

  /// Whether a word stands at an index.
  func has(_ word: [Unicode.Scalar], at start: Int) -> Bool {
    guard start >= 0, start + word.count <= count else { return false }
    for offset in word.indices where self[start + offset] != word[offset] { return false }
    return true
  }

  /// Whether a word ends before an index.
  func has(_ word: [Unicode.Scalar], before end: Int) -> Bool { has(word, at: end - word.count) }

  /// The first of some words that stands at an index.
  func word(_ words: [[Unicode.Scalar]], at start: Int) -> [Unicode.Scalar]? {
    words.first { has($0, at: start) }
  }

  /// The index of the first occurrence of a word from an index on.
  func index(of word: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let first = word.first, count >= word.count else { return nil }
    var at = start
    while at + word.count <= count {
      if self[at] == first, has(word, at: at) { return at }
      at += 1
    }
    return nil
  }

  /// Whether one of some words occurs.
  func contains(anyOf words: [[Unicode.Scalar]]) -> Bool {
    words.contains { index(of: $0) != nil }
  }

  /// Without white space.
  var withoutSpaces: [Unicode.Scalar] { filter { !$0.isSpace } }

  /// Without white space at the ends.
  var trimmed: [Unicode.Scalar] {
    guard let first = firstIndex(where: { !$0.isSpace }),
      let last = lastIndex(where: { !$0.isSpace })
    else { return [] }
    return Array(self[first...last])
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The scalars as a text.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}

/// Words as scalars, so that lists of them are written as text.
func words(_ text: String) -> [[Unicode.Scalar]] {
  text.unicodeScalars.split(whereSeparator: { $0.isSpace || $0 == "\n" }).map(Array.init)
}

/// Words to look for in many texts, most of which hold none of them.
struct Needle {
  private let words: [[UInt8]]
  private let shortest: Int
  /// How far the words can be moved on where the end of the shortest stands at some byte (Horspool).
  private let steps: [Int]
  /// Whether a word has a byte there.
  private let ends: [Bool]

  init(_ word: String) { self.init([word]) }

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    shortest = self.words.map(\.count).min() ?? 0
    var steps = Array(repeating: max(shortest, 1), count: 256)
    for word in self.words {
      for (index, byte) in word.prefix(shortest).dropLast().enumerated() {
        steps[Int(byte)] = min(steps[Int(byte)], shortest - 1 - index)
      }
    }
    self.steps = steps
    ends = self.words.reduce(into: Array(repeating: false, count: 256)) { [shortest] ends, word in
      if shortest > 0 { ends[Int(word[shortest - 1])] = true }
    }
  }

  /// Whether the text holds one of the words.
  func occurs(in text: String) -> Bool {
    guard text.utf8.count >= shortest else { return false }
    let found = text.utf8.withContiguousStorageIfAvailable { buffer in
      search(buffer)
    }
    // A bridged string; none is made here.
    return found ?? true
  }

  private func search(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = shortest - 1
    var at = 0
    while at + last < text.count {
      let end = Int(text[at + last])
      if ends[end], words.contains(where: { stands($0, in: text, at: at) }) { return true }
      at += steps[end]
    }
    return false
  }

  private func stands(
    _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    start + word.count <= text.count && word.indices.allSatisfy { text[start + $0] == word[$0] }
  }
}

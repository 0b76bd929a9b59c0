internal import Glibc
internal import Ordering

/// Which of some short texts speak of the same thing.
///
/// Two characters in a row (of kanji, of katakana, of three hiragana or more) count as a word. Words
/// that most texts of the chapter have (推進, 充実) weigh little, rare ones much.
struct Vocabulary {
  private typealias Word = UInt64

  private var words: [Set<Word>] = []
  private var weights: [Word: Double] = [:]
  private var totals: [Double] = []

  /// Reads texts; they are named by their index.
  init(_ texts: [[Unicode.Scalar]]) {
    words = texts.map(Self.words)
    var counts: [Word: Int] = [:]
    for text in words { for word in text { counts[word, default: 0] += 1 } }
    let all = Double(texts.count + 1)
    weights = counts.mapValues { log(all / Double($0)) }
    totals = words.map { text in Array(text).ascending().reduce(0) { $0 + (weights[$1] ?? 0) } }
  }

  /// The share of the words of one text that the other has too, the shorter one counted: 0 to 1.
  func overlap(_ one: Int, _ other: Int) -> Double {
    let least = min(totals[one], totals[other])
    guard least > 0 else { return 0 }
    let (small, large) = words[one].count < words[other].count ? (one, other) : (other, one)
    // Sorted, so that the sum does not depend on the order of a set.
    let shared = Array(words[small].filter(words[large].contains)).ascending()
    return min(1, shared.reduce(0) { $0 + (weights[$1] ?? 0) } / least)
  }

  private enum Script { case kanji, katakana, hiragana, none }

  private static func script(_ scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005: .kanji
    case 0x30A1...0x30FA, 0x30FC: .katakana
    case 0x3041...0x3096: .hiragana
    default: .none
    }
  }

  private static func words(_ text: [Unicode.Scalar]) -> Set<Word> {
    var words: Set<Word> = []
    var start = 0
    while start < text.count {
      let script = script(text[start])
      var end = start + 1
      while end < text.count, self.script(text[end]) == script { end += 1 }
      if script != .none, end - start >= (script == .hiragana ? 3 : 2) {
        for index in start..<(end - 1) {
          words.insert(Word(text[index].value) << 32 | Word(text[index + 1].value))
        }
      }
      start = end
    }
    return words
  }
}

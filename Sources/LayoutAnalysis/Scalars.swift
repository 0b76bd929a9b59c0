internal import PlanModel

/// Properties of single characters that the layout rules ask for.
extension Unicode.Scalar {
  /// Hiragana, the prolonged sound mark left out.
  var isHiragana: Bool { (0x3041...0x309F).contains(value) }
  /// Katakana with the prolonged sound mark.
  var isKatakana: Bool { (0x30A1...0x30FF).contains(value) && value != 0x30FB }
  /// A Chinese character, compatibility ideographs included, and 々.
  var isKanji: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0xF900...0xFAFF).contains(value) || value == 0x3005
      || (0x20000...0x3FFFF).contains(value)
  }
  /// Kana or a Chinese character.
  var isLetter: Bool { isHiragana || isKatakana || isKanji }
  /// A character that is set in a full em.
  var isWide: Bool { value >= 0x1100 && !(0xFF61...0xFF9F).contains(value) }
  /// White space inside a line: a space or an ideographic space.
  var isSpace: Bool { self == " " || self == "\u{3000}" }
  /// An ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(value) }
  /// An ASCII letter.
  var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// A character that cannot start a line of Japanese text (kinsoku, JIS X 4051 section 6.1).
  var cannotStartLine: Bool {
    switch self {
    case "、", "。", "，", "．", "」", "』", "）", ")", "】", "〕", "］", "》", "〉", "＞", "≫", "！", "？", "ー",
      "々", "ゝ", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ",
      "ャ", "ュ", "ョ", "ヮ", "％", "%", "〜", ",", ".":
      true
    default: false
    }
  }

  /// A bracket that opens.
  var isOpeningBracket: Bool {
    switch self {
    case "「", "『", "（", "(", "【", "〔", "［", "《", "〈", "＜", "≪", "〝": true
    default: false
    }
  }

  /// 1 for a bracket that must be closed, -1 for one that closes it.
  var bracketDepth: Int {
    switch self {
    case "「", "『", "（", "(", "【", "〔": 1
    case "」", "』", "）", ")", "】", "〕": -1
    default: 0
    }
  }

  /// A bracket that closes.
  var closesBracket: Bool { ["」", "』", "）", ")", "】", "〕"].contains(self) }
}

extension RandomAccessCollection<Unicode.Scalar> where Index == Int {
  /// Whether the text ends a sentence.
  var endsSentence: Bool {
    guard let last else { return false }
    switch last {
    case "。", "？", "！", "?", "!": return true
    case "」", "）", ")", "』":
      return count > 1 && self[endIndex - 2] == "。"
    default: return false
    }
  }

  /// Whether a bracket is opened and not closed.
  var hasOpenBracket: Bool {
    var depth = 0
    for scalar in self { depth = Swift.max(0, depth + scalar.bracketDepth) }
    return depth > 0
  }

  /// Whether white space stands between two words.
  var hasSeveralWords: Bool {
    guard let word = firstIndex(where: { !$0.isSpace }),
      let space = self[word...].firstIndex(where: \.isSpace)
    else { return false }
    return self[space...].contains { !$0.isSpace }
  }
}

extension [Unicode.Scalar] {
  /// The text without white space.
  var withoutSpaces: [Unicode.Scalar] { filter { !$0.isSpace } }
}

extension ScalarSlice {
  /// The text without white space; itself where it has none.
  var withoutSpaces: ScalarSlice {
    let length = count { !$0.isSpace }
    guard length < count else { return self }
    var rest: [Unicode.Scalar] = []
    rest.reserveCapacity(length)
    for scalar in self where !scalar.isSpace { rest.append(scalar) }
    return ScalarSlice(rest)
  }
}

extension TextLine {
  /// Whether the first character is a full-width form in the source.
  var startsFullWidth: Bool { isFullWidth(0) }

  /// Whether an ASCII character comes from three bytes of the source: a full-width form (Ａ, １).
  func isFullWidth(_ index: Int) -> Bool {
    guard scalars.indices.contains(index), scalars[index].isASCII else { return false }
    return rawOffset(index + 1) - rawOffset(index) == 3
  }
}

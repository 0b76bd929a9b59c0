internal import PlanModel

/// What a label of an unknown convention looks like, its numbers taken for one another: `<1>` and
/// `<12>` have one shape, `第1の柱` and `第2の柱`, `A-1)` and `A-2)`.
struct LabelShape: Hashable {
  /// A part of the label.
  enum Part: Hashable {
    /// Characters that every label of the shape has.
    case literal([Unicode.Scalar])
    /// A number of a system.
    case number(LabelNumerals)
    /// A name between brackets.
    case name
  }

  /// The parts in order.
  var parts: [Part] = []
  /// Whether white space must part the label from its title: it does not end in a mark.
  var needsSpace = false

  /// A label at the head of a line.
  struct Found {
    var shape: LabelShape
    /// Its numbers, outermost first.
    var values: [Int]
    /// The index of its title.
    var textStart: Int
  }

  /// Longest label in characters.
  static let longest = 12
  /// Most characters before the first number, and behind the last one.
  static let longestPrefix = 6
  static let longestSuffix = 4
  /// Most numbers of a label, and the highest: beyond it are codes, years and quantities.
  static let mostNumbers = 3
  static let highest = 99

  /// What a line starts with that could be a numbered label; nil where `mayBeNumbered` is false.
  static func numbered(_ line: ScalarSlice) -> Found? {
    // Few lines are labels: memory is taken for numbers only, and for the shape in the end.
    var numbers: [(before: Range<Int>, system: LabelNumerals, value: Int)] = []
    var needsSpace = false
    /// Where the characters since the last number start.
    var start = 0
    var at = 0
    while at < line.count {
      guard at < longest else { return nil }
      let scalar = line[at]
      if scalar.isSpace {
        needsSpace = true
        break
      }
      if let (system, value, end) = number(line, at, after: at > start ? line[at - 1] : nil) {
        guard numbers.count < mostNumbers, value <= highest else { return nil }
        numbers.append((start..<at, system, value))
        start = end
        at = end
        continue
      }
      if at - start >= (numbers.isEmpty ? longestPrefix : longestSuffix) { return nil }
      if sentenceMarks.contains(scalar) { return nil }
      at += 1
      if !numbers.isEmpty, closers.contains(scalar) { break }
    }
    guard !numbers.isEmpty, at < line.count else { return nil }
    var shape = LabelShape(needsSpace: needsSpace)
    for number in numbers {
      if !number.before.isEmpty { shape.parts.append(.literal(Array(line[number.before]))) }
      shape.parts.append(.number(number.system))
    }
    if at > start { shape.parts.append(.literal(Array(line[start..<at]))) }
    while at < line.count, line[at].isSpace { at += 1 }
    return Found(shape: shape, values: numbers.map(\.value), textStart: at)
  }

  /// Whether one of the first characters can start a number by what stands around it, as `number`
  /// wants it; most lines have none.
  static func mayBeNumbered(_ line: ScalarSlice) -> Bool {
    let starts = numberStarts
    return line.withUnsafeBufferPointer { line in
      for at in 0..<min(line.count, longestPrefix + 1) {
        let scalar = line[at]
        if scalar.isSpace { return false }
        guard starts.contains(scalar) else { continue }
        let last = at > 0 ? line[at - 1] : " "
        let next = at + 1 < line.count ? line[at + 1] : " "
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: if !last.isASCIILetter, !next.isASCIILetter { return true }
        case 0x30A1...0x30F6: if !last.isLetter, !next.isLetter { return true }
        case 0x4E00...0x9FFF: if last == "第" || !last.isLetter { return true }
        default: return true
        }
      }
      return false
    }
  }

  /// What numbers start with: digits, letters, Roman and enclosed numbers, katakana, kanji.
  private static let numberStarts: ScalarSet = {
    let ranges: [ClosedRange<UInt32>] = [
      0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2160...0x216B, 0x2460...0x2487, 0x24EB...0x24F4,
      0x2776...0x277F, 0x30A1...0x30F6, 0x3251...0x325F,
    ]
    return ScalarSet(
      ranges.joined().compactMap(Unicode.Scalar.init) + LabelNumber.initials(of: .kanji))
  }()

  /// A number that a label can have. Digits are at most two; one letter, one kana stand alone.
  private static func number(
    _ line: ScalarSlice, _ at: Int, after last: Unicode.Scalar?
  ) -> (LabelNumerals, Int, Int)? {
    func parsed(_ system: LabelNumerals) -> (LabelNumerals, Int, Int)? {
      LabelNumber.parse(line, at: at, in: system).map { (system, $0.value, $0.end) }
    }
    let scalar = line[at]
    let next = at + 1 < line.count ? line[at + 1] : " "
    switch scalar.value {
    case 0x30...0x39: return parsed(.digits)
    case 0x2160...0x216B: return parsed(.roman)
    case 0x2460...0x2473, 0x3251...0x325F: return parsed(.circled)
    case 0x2474...0x2487: return parsed(.parenthesized)
    case 0x2776...0x277F, 0x24EB...0x24F4: return parsed(.negativeCircled)
    case 0x41...0x5A, 0x61...0x7A:
      let touches = (last ?? " ").isASCIILetter || next.isASCIILetter
      return touches ? nil : parsed(.letters)
    case 0x30A1...0x30F6:
      return (last?.isLetter ?? false) || next.isLetter ? nil : parsed(.katakana)
    default:
      guard last == nil || last == "第" || !(last?.isLetter ?? false) else { return nil }
      return parsed(.kanji)
    }
  }

  /// Whether a line starts with what could be a mark or a bracket.
  static func startsWithMark(_ line: ScalarSlice) -> Bool {
    guard line.count >= 2 else { return false }
    let first = line[0]
    return !first.isLetter && !first.isASCIIAlphanumeric && first != "（" && first != "「"
  }

  /// A mark or a bracket with a name at the head of a line.
  static func unnumbered(_ line: ScalarSlice) -> Found? {
    guard startsWithMark(line) else { return nil }
    let first = line[0]
    switch first.properties.generalCategory {
    case .openPunctuation, .mathSymbol:
      guard let close = closer(of: first), let end = line.prefix(32).firstIndex(of: close),
        end > 2, !line[1..<end].contains(first)
      else { return nil }
      var at = end + 1
      while at < line.count, line[at].isSpace { at += 1 }
      return Found(
        shape: LabelShape(parts: [.literal([first]), .name, .literal([close])]), values: [],
        textStart: at)
    case .otherSymbol, .otherPunctuation, .dashPunctuation:
      let isDash = first.properties.generalCategory == .dashPunctuation
      // Arrows, shapes, dingbats; not ㈱, ℡ and other words in one character.
      let isSymbol =
        first.properties.generalCategory == .otherSymbol
        && (0x2190...0x2BFF).contains(first.value)
      guard isSymbol || isDash || bullets.contains(first) else { return nil }
      let at = line[1].isSpace ? 2 : 1
      guard at < line.count, line[at].isLetter, !isDash || at == 2 else { return nil }
      return Found(
        shape: LabelShape(parts: [.literal([first])], needsSpace: isDash), values: [],
        textStart: at)
    default: return nil
    }
  }

  /// The bracket that closes one; nil for what quotes or remarks stand in.
  static func closer(of open: Unicode.Scalar) -> Unicode.Scalar? {
    switch open {
    case "【": "】"
    case "〔": "〕"
    case "［": "］"
    case "[": "]"
    case "＜": "＞"
    case "<": ">"
    case "〈": "〉"
    case "《": "》"
    case "≪": "≫"
    case "｛": "｝"
    case "〖": "〗"
    default: nil
    }
  }

  private static let bullets: ScalarSet = ["・", "•", "‣", "*", "＊"]
  /// What ends a label when it stands behind its number.
  private static let closers: ScalarSet = [
    ")", "）", ">", "＞", "]", "］", "】", "〕", "〉", "》", "≫", "}", "｝", ".", "．", ":", "：",
  ]
  /// What stands in sentences and in no label.
  private static let sentenceMarks: ScalarSet = [
    "。", "、", "「", "」", "『", "』", "，", ",", "…", "%", "％", "〜", "=", "＝", "→", "/", "／", "¥", "+",
  ]
}

extension Convention {
  /// Whether labels are a number, and perhaps a word, in brackets that else hold names.
  var isBracketedNumber: Bool {
    guard case .words(let open) = pattern.first, let first = open.first?.first,
      case .words(let close) = pattern.last
    else { return false }
    return close.count == 1 && close[0].last == LabelShape.closer(of: first)
      && pattern.contains { if case .number = $0 { true } else { false } }
  }
}

extension Unicode.Scalar {
  /// Kana or a Chinese character.
  var isLetter: Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3005, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

internal import PlanModel

/// Matches patterns at the head of a line, one after the other.
///
/// Many patterns that can stand at one place start alike (第, a number; a tier word): what a pattern shares with the one before it is
/// matched once, and where that did not fit, the pattern is not tried.
struct MarkerMatcher {
  /// What was found up to an element of a pattern: numbers alone, since it is copied for each pattern.
  struct Found {
    /// The index behind it.
    fileprivate(set) var end = 0
    fileprivate(set) var numbers = LabelNumbers()
    private var tierIndex: Int32 = -1
    private var nameStart: Int32 = -1
    private var nameEnd: Int32 = -1
    /// The first scalar of the first word; U+0000 for none.
    fileprivate(set) var mark: Unicode.Scalar = "\0"

    /// Index in `PolicyTiers.words`.
    fileprivate(set) var tier: Int? {
      get { tierIndex < 0 ? nil : Int(tierIndex) }
      set { tierIndex = newValue.map { Int32($0) } ?? -1 }
    }
    fileprivate(set) var name: Range<Int>? {
      get { nameStart < 0 ? nil : Int(nameStart)..<Int(nameEnd) }
      set {
        (nameStart, nameEnd) = (
          Int32(newValue?.lowerBound ?? -1), Int32(newValue?.upperBound ?? -1)
        )
      }
    }
  }

  /// How many elements of the last pattern fitted.
  private var fitted = 0
  /// What was found up to the first elements of the last pattern, and how many those are.
  private var saved = Found()
  private var savedCount = 0

  /// Whether the next pattern does not fit, since what it shares with the last one did not.
  ///
  /// - Parameter shared: how many elements that is. To be asked of each pattern before it is matched.
  @inline(__always)
  mutating func skips(_ shared: Int) -> Bool {
    if shared < savedCount { savedCount = 0 }
    return shared > fitted
  }

  /// Matches a pattern.
  ///
  /// - Parameters:
  ///   - index: which of the patterns.
  ///   - patterns: the same each time.
  ///   - saves: how many elements the next one will have in common with it.
  ///   - line: the same each time.
  /// - Returns: what was found, up to the end of the label; nil where the pattern does not fit.
  mutating func match(
    _ index: Int, of patterns: MarkerPatterns, saves: Int = 0, in line: ScalarSlice
  ) -> Found? {
    let pattern = patterns.patterns[index]
    var found = savedCount > 0 ? saved : Found()
    for place in savedCount..<pattern.count {
      if place == saves, saves > savedCount { (saved, savedCount) = (found, saves) }
      guard Self.take(pattern.lowerBound + place, of: patterns, in: line, &found) else {
        fitted = place
        return nil
      }
    }
    fitted = pattern.count
    return found
  }

  /// Takes what fits a step. False where nothing does.
  private static func take(
    _ step: Int, of patterns: MarkerPatterns, in line: ScalarSlice, _ found: inout Found
  ) -> Bool {
    let at = found.end
    switch patterns.steps[step] {
    case .signs(let signs):
      guard at < line.count, patterns.has(line[at], among: signs) else { return false }
      if found.mark == "\0" { found.mark = line[at] }
      found.end = at + 1
    case .words(let words):
      var place = words.lowerBound
      while place < words.upperBound, !patterns.fits(patterns.words[place], line, at: at) {
        place += 1
      }
      guard place < words.upperBound else { return false }
      if found.mark == "\0" { found.mark = line[at] }
      found.end = at + patterns.words[place].count
    case .number(let systems):
      guard let number = LabelNumber.parse(line, at: at, in: systems) else { return false }
      found.numbers.append(number.value)
      found.end = number.end
    case .code(let minimum, let maximum):
      return takeCode(minimum, maximum, in: line, &found)
    case .tier:
      guard let tier = PolicyTiers.matchIndex(line, at: at) else { return false }
      found.tier = tier.index
      found.end = tier.end
    case .space:
      while found.end < line.count, line[found.end].isSpace { found.end += 1 }
    case .name(let maximum, let closers):
      guard let end = nameEnd(closers, of: patterns, in: line, at: at, maximum: maximum)
      else { return false }
      found.name = at..<end
      found.end = end
    }
    return true
  }

  private static func takeCode(
    _ minimum: Int, _ maximum: Int, in line: ScalarSlice, _ found: inout Found
  ) -> Bool {
    var components = LabelNumbers()
    var areSmall = true
    var at = found.end
    var end = at
    while components.count < maximum, let number = LabelNumber.parse(line, at: at, in: .digits) {
      components.append(number.value)
      areSmall = areSmall && number.value < 100
      end = number.end
      guard end < line.count, line[end] == "-" || line[end] == "." else { break }
      at = end + 1
    }
    // 2024-2028 is a range of years and 12.5 a quantity when no title can follow.
    guard components.count >= minimum, areSmall else { return false }
    for place in 0..<components.count { found.numbers.append(components[place]) }
    found.end = end
    return true
  }

  private static func nameEnd(
    _ closers: Range<Int>, of patterns: MarkerPatterns, in line: ScalarSlice, at start: Int,
    maximum: Int
  ) -> Int? {
    var at = start
    while at < line.count, at - start <= maximum {
      if patterns.has(line[at], among: closers) { return at > start ? at : nil }
      if brackets.contains(line[at]) { return nil }
      at += 1
    }
    return nil
  }

  private static let brackets: ScalarSet = [
    "【", "】", "〔", "〕", "＜", "＞", "≪", "≫", "《", "》", "〈", "〉", "［", "］", "。",
  ]

  /// The scalars that a pattern can start with.
  static func initials(of pattern: ArraySlice<Convention.Element>) -> [Unicode.Scalar] {
    switch pattern.first {
    case .words(let words): words.compactMap(\.first)
    case .number(let systems): LabelNumber.initials(of: systems)
    case .code: LabelNumber.initials(of: .digits)
    case .tier: PolicyTiers.initials
    case .space, .name, nil: []
    }
  }

  /// Look-alike marks that one document mixes are one class.
  static func folded(_ mark: Unicode.Scalar) -> Unicode.Scalar {
    switch mark {
    case "〇", "◯": "○"
    case "‣", "∙": "・"
    default: mark
    }
  }
}

/// What may stand behind a label.
enum MarkerFollow {
  static func allows(
    _ follow: Convention.Follow, _ line: ScalarSlice, _ end: Int
  ) -> Bool {
    // 0 by itself is a value.
    if follow == .spacedTitle, end == 1, line[0] == "0" { return false }
    guard end < line.count else { return follow != .wideTitle && follow != .spacedText }
    let next = line[end]
    return switch follow {
    case .anything: true
    case .spaceOrEnd: next.isSpace
    case .noAlphanumeric: !next.isASCIIAlphanumeric
    case .noParticle: !particles.contains(next)
    case .titleStart: next.isSpace || openers.contains(next)
    case .tierTitle:
      !particles.contains(next) && !counters.contains(next) && !next.isASCIIAlphanumeric
    case .wideTitle: next.isSpace && end + 1 < line.count && line[end + 1].value >= 0x3041
    case .spacedTitle: next.isSpace && !startsQuantity(line, end + 1)
    case .ordinalTitle: next.isSpace && !isCounted(line, end + 1)
    case .spacedText:
      next.isSpace && end + 1 < line.count && !line[end + 1].isDigit && line[end + 1] != "-"
    case .end: false
    }
  }

  /// Whether a colon or full stop ends a number before its title (施策1：農林業の振興, 第1章．総論): it belongs to
  /// the label. Behind those of 10:30 and 1.5 stands another number.
  static func isStop(_ line: ScalarSlice, at end: Int) -> Bool {
    guard end < line.count else { return false }
    switch line[end] {
    case "：", ":", "．", ".": return end + 1 == line.count || !line[end + 1].isASCIIAlphanumeric
    default: return false
    }
  }

  /// Whether another number or a counter follows that makes the label a quantity (5 年間, 3 か所).
  ///
  /// Only counters that begin no other word, or do so with what follows them: １ 人づくり and
  /// １ 月例会 are titles.
  private static func startsQuantity(_ line: ScalarSlice, _ start: Int) -> Bool {
    guard start < line.count else { return false }
    let first = line[start]
    switch first {
    case "0"..."9", "％", "%", "〜", "-", "円", "つ", "億": return true
    case "年", "件", "人", "回", "月", "日", "万", "千", "ヶ", "か": break
    default: return false
    }
    guard start + 1 < line.count else { return first == "年" || first == "人" || first == "件" }
    let next = line[start + 1]
    switch first {
    case "年": return next == "間" || next == "目" || next == "前" || next == "後"
    case "ヶ", "か": return ["所", "月", "年", "国", "村"].contains(next)
    case "月", "日": return next.isASCIIAlphanumeric || afterDates.contains(next)
    case "万", "千": return next == "円" || next == "人" || next == "件"
    default: return next == "、" || next == "（" || next == "を" || next == "が" || next == "で"
    }
  }

  /// Whether the word behind 第1 counts (号, 次, 期, 回, 四半期) and begins no title (次世代, 期待, 回復).
  private static func isCounted(_ line: ScalarSlice, _ start: Int) -> Bool {
    guard start < line.count else { return false }
    let next = start + 1 < line.count ? line[start + 1] : " "
    return switch line[start] {
    case "号": true
    case "次": !["世", "期", "代", "元", "第"].contains(next)
    case "期": !["待", "間", "限", "日", "末"].contains(next)
    case "回": !["復", "収", "避", "遊", "路", "覧", "答", "転", "想"].contains(next)
    case "四": next == "半"
    default: false
    }
  }

  /// What goes on behind a month or a day: 3 月末, 20 日から.
  private static let afterDates: ScalarSet = [
    "末", "〜", "か", "ま", "に", "付", "現", "、", "上", "中", "下", "分", "以",
  ]
  private static let openers: ScalarSet = ["「", "『", "（", "(", "【", "〔", "＜", "《"]
  private static let particles: ScalarSet = [
    "の", "に", "は", "を", "で", "と", "が", "へ", "も", "や", "か", "、", "。", "，", "-", "〜", "」", "）",
    ")", "及", "又", "％", "%",
  ]
  private static let counters: ScalarSet = [
    "件", "年", "人", "つ", "個", "回", "か", "ヶ", "箇", "億", "万", "千", "円", "次", "期", "月", "日", "本", "名",
    "割", "分", "数",
  ]
}

extension Unicode.Scalar {
  /// A space or an ideographic space.
  var isSpace: Bool { self == " " || self == "\u{3000}" }

  /// 0–9, A–Z or a–z.
  var isASCIIAlphanumeric: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// A–Z or a–z.
  var isASCIILetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

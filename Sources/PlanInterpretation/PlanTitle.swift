internal import PlanGrammar

/// A title of a plan, taken apart: 第６次○○市総合計画（素案）.
struct PlanTitle {
  /// The title as printed.
  var text: [Unicode.Scalar]
  /// The name without edition, stage, years and words such as 概要版.
  var name: [Unicode.Scalar]
  /// 第６次, 第三期, 後期.
  var edition: [Unicode.Scalar]?
  /// 骨子, 素案, 案.
  var stage: [Unicode.Scalar]?
  /// Years printed behind the name.
  var years: YearRange?

  /// Reads a line as a title; nil where it is none.
  ///
  /// A title is short and no sentence, and ends in a word for a plan, behind which may stand
  /// brackets, a stage, years, and what kind of booklet it is.
  init?(_ line: [Unicode.Scalar]) {
    text = line.trimmed
    name = text
    guard text.count >= 3, text.count <= Self.longest, !text.contains("。"), !text.contains("、")
    else { return nil }
    while strip() {}
    name = name.trimmed
    guard Self.endsInPlan(name) else { return nil }
    if let range = EditionReader.find(in: name) {
      if edition == nil { edition = Array(name[range]).withoutSpaces }
      name.removeSubrange(range)
      name = name.trimmed
    }
    guard !name.isEmpty else { return nil }
  }

  /// The longest head of a line that is a title, cut at a space or before the words of another
  /// line of a cover (計画期間, 令和７年３月), which may have been joined to it.
  static func head(of line: [Unicode.Scalar]) -> PlanTitle? {
    if let title = PlanTitle(line) { return title }
    for end in line.indices.reversed() where isCut(line, end) {
      if let title = PlanTitle(Array(line[..<end])) { return title }
    }
    return nil
  }

  /// The shortest head of a line that is a title of a plan's own: a running head goes on with the
  /// layer, the chapter and the policy of its page.
  static func specificHead(of line: [Unicode.Scalar]) -> PlanTitle? {
    for end in line.indices.dropFirst() where isCut(line, end) {
      if let title = PlanTitle(Array(line[..<end])), title.isSpecific, !title.isGeneric {
        return title
      }
    }
    return PlanTitle(line).flatMap { $0.isSpecific && !$0.isGeneric ? $0 : nil }
  }

  private static func isCut(_ line: [Unicode.Scalar], _ index: Int) -> Bool {
    line[index].isSpace || line.word(otherLines, at: index) != nil
  }

  /// Whether the title says no more than the layer of a plan: 基本計画.
  var isGeneric: Bool { Self.generic.contains(name.withoutSpaces) }

  /// Whether the title names a place or an edition, so that it can only be a plan's own.
  var isSpecific: Bool {
    edition != nil
      || name.indices.contains { $0 > 0 && "市町村区県都府道".unicodeScalars.contains(name[$0]) }
  }

  /// Whether words in it make a sentence of it: 将来像を実現するための計画.
  var hasParticles: Bool { name.contains { $0 == "を" || $0 == "は" || $0 == "が" } }

  /// A stage that stands alone on its line, with or without brackets: （素案）.
  static func stage(of line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var line = line.trimmed
    if line.count > 2, let close = line.last, let open = line.first, opener(of: close) == open {
      line = Array(line.dropFirst().dropLast()).trimmed
    }
    return stages.first { $0 == line }
  }

  /// Longest title in scalars.
  private static let longest = 50
  private static let otherLines = words("計画期間 計画の期間 令和 平成")
  private static let planWords = words("計画 計画書 ビジョン 戦略 プラン 構想 方針 大綱 指針")
  private static let generic = words(
    """
    計画 総合計画 基本計画 実施計画 基本構想 構想 総合戦略 戦略 ビジョン プラン 方針 基本方針 基本戦略 指針 大綱 \
    基本構想・基本計画 関連計画 個別計画 分野別計画 施策の大綱 政策の大綱 推進方針 重点戦略 重点プラン 土地利用構想
    """)
  private static let stages = words(
    "骨子案 骨子 素案 原案 中間案 中間報告 中間まとめ 中間とりまとめ 最終案 修正案 答申案 計画案 たたき台 案")
  private static let booklets = words(
    "の概要版 概要版 の概要 概要 ダイジェスト版 本編 本冊 資料編 改訂版 改定版 について")
  /// The bracket that opens what another closes; nil for what closes nothing.
  private static func opener(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "）": "（"
    case ")": "("
    case "】": "【"
    case "］": "［"
    case "〕": "〔"
    case "〉": "〈"
    case "》": "《"
    case "＞": "＜"
    case "〜": "〜"
    default: nil
    }
  }

  private static func endsInPlan(_ name: [Unicode.Scalar]) -> Bool {
    var end = name.count
    // ○○ビジョン2030
    while end > 0, name[end - 1].isDigit || name[end - 1].isSpace { end -= 1 }
    return planWords.contains { name.has($0, before: end) }
  }

  /// Takes off what stands behind the name; false where nothing does.
  private mutating func strip() -> Bool {
    name = name.trimmed
    guard let last = name.last else { return false }
    if var open = Self.opener(of: last) {
      if last == ")" || last == "）", let index = name.lastIndex(where: { $0 == "（" || $0 == "(" }) {
        open = name[index]
      }
      guard let start = name.dropLast().lastIndex(of: open), start > 0 else { return false }
      let inside = Array(name[start + 1..<name.count - 1]).trimmed
      if Self.stages.contains(inside) {
        stage = stage ?? inside
      } else if EditionReader.isEdition(inside) {
        edition = edition ?? inside.withoutSpaces
      }
      name.removeSubrange(start...)
      return true
    }
    if let word = Self.booklets.first(where: { name.has($0, before: name.count) }) {
      name.removeLast(word.count)
      return true
    }
    if let word = Self.stages.first(where: { name.has($0, before: name.count) }),
      name.count > word.count
    {
      let rest = Array(name.dropLast(word == words("計画案")[0] ? 1 : word.count)).trimmed
      // 提案 and 議案 end in 案 and are no drafts: a plan stands before it.
      guard Self.endsInPlan(rest) || rest.last.map({ Self.opener(of: $0) != nil }) == true else {
        return false
      }
      stage = stage ?? (word == words("計画案")[0] ? ["案"] : word)
      name = rest
      return true
    }
    return stripYears()
  }

  private mutating func stripYears() -> Bool {
    for start in name.indices.dropFirst() where !name[start - 1].isDigit {
      if let range = YearRange.parse(in: name, at: start), range.range.upperBound == name.count {
        years = range
        name.removeSubrange(start...)
        return true
      }
    }
    return false
  }
}

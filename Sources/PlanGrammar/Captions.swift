public import PlanModel

/// Captions of figures and tables that say so: `図1 計画の構成`, `表 2`, `図表1-3`, `第三表 農業の推移`, `写真：…`.
public enum CaptionGrammar {
  /// Longest caption.
  public static let longest = 60

  /// Whether a line is a caption.
  ///
  /// - Parameter text: a line in layer T without white space at its ends.
  public static func isCaption(_ text: ScalarSlice) -> Bool {
    guard let first = text.first, text.count >= 2, text.count <= longest, text.last != "。" else {
      return false
    }
    switch first {
    case "写":
      guard text.count > 2, text[1] == "真" else { return false }
      return text[2] == "：" || text[2] == ":" || text[2].isSpace
    case "図", "表":
      var at = first == "図" && text[1] == "表" ? 2 : 1
      while at < text.count, text[at].isSpace { at += 1 }
      let start = at
      while at < text.count, text[at].isASCIIAlphanumeric || text[at] == "-" || text[at] == "." {
        at += 1
      }
      let number = at
      // 表1-1(2).
      if at + 2 < text.count, text[at] == "(" || text[at] == "（" {
        var end = at + 1
        while end < text.count, text[end].isASCIIAlphanumeric { end += 1 }
        if end > at + 1, end < text.count, text[end] == ")" || text[end] == "）" { at = end + 1 }
      }
      // 図1は… is a sentence about the figure.
      return number > start
        && (at == text.count || text[at].isSpace || text[at] == "：" || text[at] == ":")
    case "第": return ordinal(text) != nil
    default: return false
    }
  }

  /// Whether a caption is that of a table.
  public static func isTableCaption(_ text: ScalarSlice) -> Bool {
    text.first == "表" && isCaption(text) || ordinal(text) == "表"
  }

  /// What a caption of the form `第三表` names, 図 or 表; nil for others.
  private static func ordinal(_ text: ScalarSlice) -> Unicode.Scalar? {
    guard text.count >= 3, text.first == "第" else { return nil }
    let head = Array(text.prefix(longestOrdinal))
    guard
      let number = Numeral.parse(.arabic, in: head, at: 1)
        ?? Numeral.parse(.kanji, in: head, at: 1),
      case let at = number.range.upperBound, at < head.count, head[at] == "図" || head[at] == "表",
      at + 1 == text.count || text[at + 1].isSpace
    else { return nil }
    return head[at]
  }

  /// 第 and 図 or 表 with a number of up to three signs between.
  private static let longestOrdinal = 5
}

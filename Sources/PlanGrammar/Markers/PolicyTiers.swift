/// The words that plans use for the tiers of their policies.
///
/// A document's own statement of its tiers is stronger evidence than this list; the list only says
/// which words can be one. Collected from the documents that `docs/conventions.md` counts.
public enum PolicyTiers {
  /// Words that name a tier when a number follows, longest first where one begins another.
  public static let words: [String] = [
    "政策理念", "基本理念", "基本目標", "基本政策", "基本施策", "基本事業", "基本方針", "基本方向",
    "重点目標", "重点政策", "重点施策", "重点戦略", "重点項目", "重点事業", "重点取組", "重点プロジェクト",
    "主要施策", "主要事業", "個別施策", "単位施策", "展開方向", "施策の柱", "政策の柱", "大綱", "政策目標", "施策目標",
    "まちづくりの目標", "まちづくりの柱", "リーディングプロジェクト", "プロジェクト", "戦略",
    "大柱", "中柱", "小柱", "大項目", "中項目", "小項目", "大施策", "中施策", "小施策",
    "分野", "政策", "施策", "事業", "取組", "方針", "方向", "目標", "柱",
  ]

  /// The words as scalars, in the order of `words`.
  static let scalars: [[Unicode.Scalar]] = words.map { Array($0.unicodeScalars) }

  /// The first scalars of the words, in order.
  static let initials: [Unicode.Scalar] = Set(scalars.compactMap(\.first)).sorted()

  private static let initialSet = ScalarSet(initials)

  /// The tier word at a place.
  ///
  /// - Returns: The longest word that stands there, with the index behind it.
  public static func match(
    _ text: [Unicode.Scalar], at start: Int
  ) -> (word: String, end: Int)? {
    matchIndex(text, at: start).map { (words[$0.index], $0.end) }
  }

  /// The longest tier word at a place, by its index in `words`, with the index behind it.
  static func matchIndex(_ text: [Unicode.Scalar], at start: Int) -> (index: Int, end: Int)? {
    guard start < text.count, initialSet.contains(text[start]) else { return nil }
    var best: (index: Int, end: Int)?
    for index in scalars.indices
    where scalars[index][0] == text[start] && text.hasWord(scalars[index], at: start)
      && start + scalars[index].count > (best?.end ?? start)
    {
      best = (index, start + scalars[index].count)
    }
    return best
  }

  /// The usual depth of a tier among tiers, from 0: 基本目標 above 政策 above 施策 above 基本事業.
  ///
  /// Only a prior for the order of two labelled tiers of a document.
  public static func level(of word: String) -> Int {
    switch word {
    case "政策理念", "基本理念", "基本目標", "基本政策", "大綱", "分野", "柱", "大柱", "政策の柱", "まちづくりの柱", "まちづくりの目標",
      "大項目":
      0
    case "政策", "基本施策", "方針", "基本方針", "中柱", "大施策", "施策の柱", "政策目標", "戦略", "中項目", "目標": 1
    case "施策", "主要施策", "単位施策", "個別施策", "重点施策", "小柱", "中施策", "施策目標", "展開方向", "小項目": 2
    default: 3
    }
  }

  /// Whether a text is a tier word and nothing else.
  public static func isTier(_ text: [Unicode.Scalar]) -> Bool {
    match(text, at: 0)?.end == text.count
  }
}

extension [Unicode.Scalar] {
  /// Whether a word stands at an index.
  func hasWord(_ word: [Unicode.Scalar], at start: Int) -> Bool {
    guard start + word.count <= count else { return false }
    for offset in 0..<word.count where self[start + offset] != word[offset] { return false }
    return true
  }
}

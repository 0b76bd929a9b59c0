internal import Ordering
public import PlanModel

/// The words that plans use for the tiers of their policies.
///
/// A document's own statement of its tiers is stronger evidence than this list; the list only says
/// which words can be one. Collected from the documents that `docs/conventions.md` counts.
public enum PolicyTiers {
  /// Words that name a tier when a number follows, by their usual depth among tiers, from 0: 基本目標 above
  /// 政策 above 施策 above 基本事業. Where one begins another, the longer one is meant.
  private static let table: [(level: Int, words: [String])] = [
    (
      0,
      [
        "政策理念", "基本理念", "基本目標", "基本政策", "大綱", "政策の大綱", "施策の大綱", "施策大綱", "分野", "政策分野", "柱", "大柱",
        "政策の柱", "まちづくりの柱", "まちづくりの目標", "まちづくりの基本目標", "まちづくり目標", "まちづくりの基本方針", "大項目", "大分類", "目標像",
        "将来目標", "理念", "ビジョン", "テーマ", "基本テーマ", "事前に備えるべき目標",
      ]
    ),
    (
      1,
      [
        "政策", "基本施策", "方針", "基本方針", "中柱", "大施策", "施策の柱", "政策目標", "戦略", "基本戦略", "中項目", "中分類", "目標",
        "政策方針",
        "政策の方向", "政策の方向性", "施策分野", "戦略目標", "横断目標", "横断的目標", "共通目標",
      ]
    ),
    (
      2,
      [
        "施策", "主要施策", "単位施策", "個別施策", "重点施策", "小柱", "中施策", "施策目標", "展開方向", "小項目", "小分類", "具体的施策",
        "具体的な施策",
        "基本的施策", "横断的施策", "共通施策", "施策方針", "個別目標", "個別方針", "施策の方向", "施策の方向性",
        "推進項目", "推進施策",
      ]
    ),
    (
      3,
      [
        "基本事業", "基本方向", "重点目標", "重点政策", "重点戦略", "重点項目", "重点事業", "重点取組", "重点プロジェクト", "重点テーマ", "重点分野",
        "重点課題", "重点方針", "重点取組事項", "主要事業", "主要な事業", "主要取組", "主な取組", "リーディングプロジェクト", "戦略プロジェクト",
        "主要プロジェクト",
        "プロジェクト", "小施策", "細施策", "取組方針", "取組の方向", "取組の方向性", "アクションプラン", "チャレンジ", "方向", "方向性",
      ]
    ),
    // What is done, and stands below all sections of a policy.
    (
      4,
      [
        "事業", "事務事業", "細事業", "取組", "取り組み", "取組項目", "取組事項", "改革項目", "実施項目", "具体的取組", "具体的な取組",
        "アクション",
      ]
    ),
  ]

  /// All words.
  public static let words: [String] = table.flatMap(\.words)

  private static let levels: [String: Int] = Dictionary(
    uniqueKeysWithValues: table.flatMap { row in row.words.map { ($0, row.level) } })

  /// The words as scalars, in the order of `words`.
  static let scalars: [[Unicode.Scalar]] = words.map { Array($0.unicodeScalars) }

  /// The first scalars of the words, in order.
  static let initials: [Unicode.Scalar] = scalars.compactMap(\.first).distinct()

  /// A word as it is looked for by its first scalars.
  private struct Entry {
    var index: Int
    /// Its scalars, in `letters`.
    var letters: Range<Int>
    var first: Unicode.Scalar
    /// U+0000 for a word of one scalar.
    var second: Unicode.Scalar
  }

  /// The scalars of all words, one behind the other.
  private static let letters = scalars.flatMap { $0 }

  /// The words by the lowest ten bits of their first scalars, the longest first: few lines start as one of them does.
  private static let byInitial = {
    var lists = Array(repeating: [Entry](), count: 1024)
    var start = 0
    for (index, word) in scalars.enumerated() {
      guard let first = word.first else { continue }
      lists[Int(first.value & 1023)].append(
        Entry(
          index: index, letters: start..<start + word.count, first: first,
          second: word.count > 1 ? word[1] : "\0"))
      start += word.count
    }
    return lists.map { $0.count < 2 ? $0 : $0.ordered { OrderKey(-$0.letters.count) } }
  }()

  /// The tier word at a place.
  ///
  /// - Returns: The longest word that stands there, with the index behind it.
  public static func match(
    _ text: ScalarSlice, at start: Int
  ) -> (word: String, end: Int)? {
    matchIndex(text, at: start).map { (words[$0.index], $0.end) }
  }

  /// The longest tier word at a place, by its index in `words`, with the index behind it.
  static func matchIndex(_ text: ScalarSlice, at start: Int) -> (index: Int, end: Int)? {
    guard start < text.count, case let first = text[start],
      case let entries = byInitial[Int(first.value & 1023)], !entries.isEmpty
    else { return nil }
    let second = start + 1 < text.count ? text[start + 1] : "\0"
    return text.withUnsafeBufferPointer { text in
      letters.withUnsafeBufferPointer { letters in
        for entry in entries
        where entry.first == first && (entry.second == second || entry.letters.count == 1)
          && entry.letters.count <= text.count - start
        {
          // The first two are the same.
          var place = 2
          while place < entry.letters.count,
            letters[entry.letters.lowerBound &+ place] == text[start &+ place]
          {
            place &+= 1
          }
          if place >= entry.letters.count { return (entry.index, start + entry.letters.count) }
        }
        return nil
      }
    }
  }

  /// The usual depth of a tier among tiers, from 0; the deepest for a word that is none.
  ///
  /// Only a prior for the order of two labelled tiers of a document.
  public static func level(of word: String) -> Int { levels[word] ?? 3 }

  /// Whether a text is a tier word and nothing else.
  public static func isTier(_ text: ScalarSlice) -> Bool {
    match(text, at: 0)?.end == text.count
  }
}

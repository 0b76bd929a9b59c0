/// Reads names of municipalities where they stand in a text: ○○県○○郡○○町.
///
/// There is no list of names. A name is a run of letters before 市, 町, 村 or 区 from a place where a
/// name can start; which 市 ends it (四日市市, 東村山市) is for `MunicipalityFinder` to see from the
/// rest of the document.
enum PlaceName {
  /// A name that may stand at a place.
  struct Candidate: Hashable {
    /// The name with its kind: 架ヶ原市.
    var name: [Unicode.Scalar]
    /// The prefecture printed before it.
    var prefecture: [Unicode.Scalar]?
    /// Index behind the name.
    var end: Int

    /// Whether a part of it is hiragana, so that words may have run into it.
    var hasHiragana: Bool { name.contains(where: \.isHiragana) }
  }

  /// Longest name with its kind. The longest in use have seven letters.
  static let longest = 9
  private static let kinds: [Unicode.Scalar] = ["市", "町", "村", "区"]

  /// Every name that may start at an index, shortest first.
  static func candidates(in text: [Unicode.Scalar], at start: Int) -> [Candidate] {
    let (start, prefecture) = behindPrefecture(text, start)
    var found: [Candidate] = []
    var at = start
    while at < text.count, at - start < longest, text[at].isWordPart {
      if kinds.contains(text[at]), at > start {
        let range = behindDistrict(text, start..<at + 1)
        let name = Array(text[range])
        if isName(name) {
          found.append(Candidate(name: name, prefecture: prefecture, end: at + 1))
        }
      }
      at += 1
    }
    return found
  }

  /// Whether what stands behind a name shows that it ends there: a particle, punctuation, an
  /// office, or the first word of a plan's name.
  static func endsName(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard index < text.count else { return true }
    let next = text[index]
    if !next.isWordPart { return true }
    if next == "長" {
      return index + 1 == text.count || !text[index + 1].isKanji || text[index + 1] == "期"
    }
    return particles.contains(next) || text.word(followers, at: index) != nil
  }

  /// Whether a name can start at an index: nothing of a word stands before it but an edition or a
  /// prefecture.
  static func startsName(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0 else { return true }
    let last = text[index - 1]
    if !last.isWordPart && !last.isDigit { return true }
    guard last == "次" || last == "期" || last == "回" || last == "県" || last == "郡" else {
      return false
    }
    return last == "県" || last == "郡"
      || (max(0, index - 6)..<index).contains { EditionReader.skip(text, at: $0) == index }
  }

  /// Words before 市, 町, 村 and 区 that make no name.
  private static let generic = Set(
    words(
      """
      本 当 他 各 同 両 全 都 近隣 政令 政令指定都 指定都 中核 特例 周辺 関係 隣接 近隣都 各都 他都 副 前 元 新 旧 朝 構成 \
      大都 地方都 中心都 将来都 姉妹都 友好都 城下 門前 宿場 港 下 農 漁 山 農山 農山漁 農漁 市 町 市町 地 学 校 街 行政 特別 \
      選挙 自治 小学校 中学校 市街地 全地 各地 当該 関係市 近隣市 周辺市 県内市 市区 全国市 県内 国内 市内 町内 村内 区内
      """))

  private static let particles: [Unicode.Scalar] = [
    "の", "は", "が", "を", "に", "で", "と", "へ", "も", "や", "か", "ま",
  ]
  private static let followers = words(
    """
    総合 基本 長期 次期 第 新 未来 民 役所 役場 議会 教育委員会 内 全 立 域 行政 環境 地域 都市計画 都市マスタープラン 人口 \
    国土 公共 行財政 こども 子ども 健康 男女
    """)

  private static func isName(_ name: [Unicode.Scalar]) -> Bool {
    let stem = Array(name.dropLast())
    guard !generic.contains(stem), let first = stem.first, first != "ー" else { return false }
    // 地区 and its like behind anything: 中央地区, 第一学区.
    return !["地区", "学区", "校区", "街区", "都市", "市町", "市区", "市町村"].contains {
      let word = [Unicode.Scalar]($0)
      return name.has(word, before: name.count)
        && !(word == [Unicode.Scalar]("都市") && stem.count == 2)
    }
  }

  /// Behind ○○県, or the four prefectures that are called otherwise. No municipality's name has 県
  /// behind its first letter but one, which then has nothing else before its 市.
  private static func behindPrefecture(
    _ text: [Unicode.Scalar], _ start: Int
  ) -> (start: Int, prefecture: [Unicode.Scalar]?) {
    func continues(_ end: Int) -> Bool {
      let next = end < text.count && text[end].isSpace ? end + 1 : end
      return next + 1 < text.count && text[next].isWordPart && !kinds.contains(text[next])
    }
    var end: Int?
    if let word = text.word(otherPrefectures, at: start) {
      end = start + word.count
    } else {
      var at = start
      while at < text.count, at - start < 5, text[at].isKanji {
        if text[at] == "県", at > start { end = end ?? at + 1 }
        at += 1
      }
    }
    guard var behind = end, continues(behind) else { return (start, nil) }
    let prefecture = Array(text[start..<behind])
    if text[behind].isSpace { behind += 1 }
    return (behind, prefecture)
  }

  private static let otherPrefectures = words("北海道 東京都 京都府 大阪府")

  /// Behind ○○郡 before a town or village; 上郡町 and 郡山市 keep their 郡.
  private static func behindDistrict(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
    guard text[range.upperBound - 1] == "町" || text[range.upperBound - 1] == "村",
      let district = text[range].firstIndex(of: "郡"), district > range.lowerBound,
      district + 2 < range.upperBound
    else { return range }
    return district + 1..<range.upperBound
  }
}

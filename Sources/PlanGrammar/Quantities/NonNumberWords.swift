/// Words whose kanji numerals count nothing, where the general evidence would take them for numbers.
///
/// Kept short: a single kanji without a counter is no number anyhow (一般, 統一, 四国, 三重), so only
/// words with a counter or with two signs are needed, and words that start like a scale (千葉, 万博).
enum NonNumberWords {
  /// The range of the word that covers the numeral at an index, if any.
  static func match(_ view: ScalarView, _ index: Int) -> Range<Int>? {
    guard let candidates = table[view[index]] else { return nil }
    for (word, offset) in candidates where view.has(word, at: index - offset) {
      return index - offset..<index - offset + word.count
    }
    return nil
  }

  private static let words = """
    一人ひとり 一人一人 一人二役 一人親 一年中 一日中 一円玉 一歳一年 一件一件 一回り 一割方 万が一 統一地方
    二人三脚 二人乗 二世帯住宅 二枚目 二枚貝 三枚目 三位一体 三者三様 三人寄 四六時中 八方 十人十色 百人一首 百歳体操
    三日坊主 三日月 七五三 七十二候 八百屋 八百万 八百長 五十歩百歩 五十音 九十九里 十二分に 十二単 十二支 十一面 十八番
    二十四節気 四十九日 四十七士 八十八夜 八十八ヶ所 八十八か所 八十八箇所 千円札 千人針 百人力 百日草 百日咳 千日手
    五月雨 五月晴 五月病 五月人形 八月踊 十五夜 十三夜 十六夜 七夕 二日酔 初七日 二百十日
    第三者 第三セクター 第一線 第一人者 第一歩 第一義 第六感 第三国
    千葉 千代 百貨 百科 百合 百選 万博 万全 万能 万引 万年 万葉 万国 万一 億劫 兆候 兆し
    """

  private static let table: [Unicode.Scalar: [(word: [Unicode.Scalar], offset: Int)]] = {
    var table: [Unicode.Scalar: [(word: [Unicode.Scalar], offset: Int)]] = [:]
    for entry in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let word = Array(entry.unicodeScalars)
      for (offset, scalar) in word.enumerated() where KanjiNumeral.plain(scalar) != nil {
        table[scalar, default: []].append((word, offset))
      }
    }
    return table
  }()
}

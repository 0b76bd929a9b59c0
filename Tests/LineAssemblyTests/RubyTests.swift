import Testing

/// Small kana beside a word are its ruby, and stand in no line.
@Suite struct RubyTests {
  @Test func rubyAboveAWordIsItsReading() {
    var drawn = Drawn()
    drawn.text("本市の", 20, 50)
    drawn.text("津波", 50, 50)
    drawn.text("つなみ", 52.5, 44, size: 5)
    drawn.text("への備え", 70, 50)
    #expect(drawn.lines == ["本市の津波への備え"])
    #expect(drawn.ruby == ["津波=つなみ"])
  }

  @Test func rubyDrawnBehindTheLineFindsItsWord() {
    var drawn = Drawn()
    drawn.text("（神社池、上池）を直す", 20, 50)
    drawn.text("じんじゃいけ", 30, 44, size: 5)
    drawn.text("かみいけ", 70, 44, size: 5)
    #expect(drawn.lines == ["（神社池、上池）を直す"])
    #expect(drawn.ruby == ["神社池=じんじゃいけ", "上池=かみいけ"])
  }

  @Test func rubyStandsToTheRightInAColumn() {
    var drawn = Drawn()
    drawn.text("毎年の祭礼を守り", 300, 50, isDown: true)
    drawn.text("さいれい", 311, 80, size: 5, isDown: true)
    #expect(drawn.lines == ["毎年の祭礼を守り"])
    #expect(drawn.ruby == ["祭礼=さいれい"])
  }

  @Test func twoKanaBesideAKanjiOfAColumnAreOneReading() {
    var drawn = Drawn()
    drawn.text("古い", 300, 50, isDown: true)
    drawn.text("松", 300, 70)
    drawn.text("まつ", 311, 70, size: 5, isDown: true)
    drawn.text("並木の道を残す", 300, 80, isDown: true)
    #expect(drawn.lines == ["古い松並木の道を残す"])
    #expect(drawn.ruby == ["松=まつ"])
  }

  @Test func aReadingMayStandOutOverItsWord() {
    var drawn = Drawn()
    drawn.text("その志を", 20, 50)
    drawn.text("こころざし", 32.5, 44, size: 5)
    #expect(drawn.lines == ["その志を"])
    #expect(drawn.ruby == ["志=こころざし"])
  }

  @Test func dotsOfEmphasisAreDecoration() {
    var drawn = Drawn()
    drawn.text("市民がまちの主役です", 20, 50)
    drawn.text("・・・・", 52.5, 44, size: 5, pitch: 2)
    #expect(drawn.lines == ["市民がまちの主役です"])
    #expect(drawn.ruby.isEmpty)
    #expect(drawn.dropped == ["decorativeGlyph ・・・・"])
  }

  @Test func aSmallBulletAboveALineIsNone() {
    var drawn = Drawn()
    drawn.text("●", 20, 44, size: 5)
    drawn.text("総合計画", 20, 50)
    #expect(drawn.dropped.isEmpty)
  }

  /// A smaller line of kana, kana over kana, kanji over kanji, and ruby's size far above the line.
  @Test(arguments: [
    ("ふりがな", Float(7), Float(42), "氏名"), ("くわしくは", 5, 44, "こちらを"), ("注", 5, 44, "参照"),
    ("まちづくり", 5, 30, "推進会議"), ("みんなでつくる", 3, 46.5, "総合計画"),
  ])
  func otherSmallTextIsNoRuby(small: String, size: Float, top: Float, base: String) {
    var drawn = Drawn()
    drawn.text(small, 20, top, size: size)
    drawn.text(base, 20, 50)
    #expect(drawn.ruby.isEmpty)
    #expect(drawn.lines == [small, base])
  }
}

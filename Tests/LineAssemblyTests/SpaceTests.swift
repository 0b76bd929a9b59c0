import Testing

/// Spaces are gaps that are wider than the line's own.
@Suite struct SpaceTests {
  @Test(arguments: [Float(1), 1.15, 1.4])
  func evenGapsAreNoSpaces(pitch: Float) {
    var drawn = Drawn()
    drawn.text("両端をそろえた行である", 20, 50, pitch: pitch)
    #expect(drawn.lines == ["両端をそろえた行である"])
  }

  @Test(arguments: ["目次", "はじめ"])
  func aWordSetWideHasNoSpaces(word: String) {
    var drawn = Drawn()
    drawn.text(word, 20, 50, pitch: 2)
    #expect(drawn.lines == [word])
  }

  @Test func aSpaceThatIsDrawnInAWordStays() {
    var drawn = Drawn()
    drawn.text("総　務", 20, 50)
    #expect(drawn.lines == ["総　務"])
  }

  @Test func onAGridAFullWidthSpaceIsOneCell() {
    var drawn = Drawn()
    for row in 0..<4 {
      drawn.text("文字を升目に置く文書の本文", 20, 50 + Float(row) * 20, pitch: 1.25)
    }
    drawn.text("１", 20, 150, pitch: 1.25)
    drawn.text("総論", 45, 150, pitch: 1.25)
    #expect(drawn.lines.last == "１　総論")
  }

  @Test func drawnSpacesBetweenLatinWordsStay() {
    var drawn = Drawn()
    drawn.text("Business Process Reengineering", 20, 50)
    #expect(drawn.lines == ["Business Process Reengineering"])
  }

  @Test func wordsSetOneByOneHaveSpaces() {
    var drawn = Drawn()
    drawn.text("Evidence", 20, 50)
    drawn.text("Based", 63, 50)
    drawn.text("Policy", 91, 50)
    #expect(drawn.lines == ["Evidence Based Policy"])
  }

  @Test func numbersWithSeparatorsAreOne() {
    var drawn = Drawn()
    drawn.text("事業費 1,234,567 千円", 20, 50)
    #expect(drawn.lines == ["事業費 1,234,567 千円"])
  }

  @Test func aWideSpaceStandsBehindALabel() {
    var drawn = Drawn()
    drawn.text("第１章", 20, 50)
    drawn.text("計画の策定にあたって", 60, 50)
    #expect(drawn.lines == ["第１章　計画の策定にあたって"])
  }

  @Test func aBlankInBracketsIsALine() {
    var drawn = Drawn()
    drawn.text("氏名（", 20, 50)
    drawn.text("）様", 150, 50)
    #expect(drawn.lines == ["氏名（　）様"])
  }

  @Test func aBracketThatClosesElsewhereIsNone() {
    var drawn = Drawn()
    drawn.text("氏名（", 20, 50)
    drawn.text("住所（番地）", 150, 50)
    drawn.rule(100, 30, 100, 90)
    #expect(drawn.lines == ["氏名（", "住所（番地）"])
  }

  @Test func columnsOfATableStayApart() {
    var drawn = Drawn()
    drawn.text("区分", 20, 50)
    drawn.text("令和５年", 60, 50)
    drawn.text("令和６年", 120, 50)
    #expect(drawn.lines == ["区分", "令和５年", "令和６年"])
  }

  @Test func aRulePartsWhatNearlyTouches() {
    var drawn = Drawn()
    drawn.rule(42, 40, 42, 70)
    drawn.text("区分", 20, 50)
    drawn.text("人口", 44, 50)
    #expect(drawn.lines == ["区分", "人口"])
  }
}

import PDFContent
import PlanModel
import Testing

/// What nobody sees is set aside with its reason.
@Suite struct TriageTests {
  @Test(arguments: [Float(0), 0.3, 1])
  func doubledBoldAndShadowsAreOverprint(offset: Float) {
    var drawn = Drawn()
    drawn.text("総合計画", 50, 50)
    drawn.text("総合計画", 50 + offset, 50 + offset)
    #expect(drawn.lines == ["総合計画"])
    #expect(drawn.dropped == ["overprint 総合計画"])
  }

  @Test func aCharacterThatRepeatsIsNoOverprint() {
    var drawn = Drawn()
    drawn.text("ああ……1111", 50, 50)
    #expect(drawn.lines == ["ああ……1111"])
    #expect(drawn.dropped.isEmpty)
  }

  @Test func theSameTextInAnotherSizeIsNoOverprint() {
    var drawn = Drawn()
    drawn.text("案", 50, 50, size: 40)
    drawn.text("案", 52, 52, size: 10)
    #expect(drawn.dropped.isEmpty)
  }

  @Test func textOutsideThePageIsOffPage() {
    var drawn = Drawn()
    drawn.text("本文", 50, 50)
    drawn.text("外", 420, 50)
    drawn.text("外", 50, -30)
    #expect(drawn.lines == ["本文"])
    #expect(drawn.dropped == ["offPage 外外"])
  }

  @Test func invisibleTextIsHidden() {
    var drawn = Drawn()
    drawn.text("本文", 50, 50)
    drawn.text("検索用", 50, 80, isInvisible: true)
    #expect(drawn.lines == ["本文"])
    #expect(drawn.dropped == ["hidden 検索用"])
  }

  @Test func whiteTextIsHiddenOnPaperAndSeenOnABand() {
    var drawn = Drawn()
    drawn.fill(40, 40, 200, 70, 0x2050_90FF)
    drawn.text("第１章", 50, 50, colour: 0xFFFF_FFFF)
    drawn.text("白い字", 50, 100, colour: 0xFFFF_FFFF)
    #expect(drawn.lines == ["第１章"])
    #expect(drawn.dropped == ["hidden 白い字"])
  }

  @Test func whiteTextOnAPictureIsSeen() {
    var drawn = Drawn()
    drawn.content.images = [Box(left: 0, top: 0, right: 400, bottom: 200)]
    drawn.text("表紙", 50, 50, colour: 0xFFFF_FFFF)
    #expect(drawn.lines == ["表紙"])
  }
}

import PDFContent
import PlanModel
import Testing

/// Rules that are not seen, and boxes side by side.
@Suite struct CoveredRuleTests {
  private let grey: UInt32 = 0xCCCC_CCFF

  @Test(arguments: [true, false])
  func aBarOverARuleHoldsOneText(isOver: Bool) {
    var drawn = Drawn()
    if !isOver { drawn.fill(40, 98, 200, 112, grey) }
    drawn.rule(100, 60, 100, 160)
    if isOver { drawn.fill(40, 98, 200, 112, grey) }
    drawn.text("職員の研修と育成", 60, 100)
    #expect(drawn.lines == (isOver ? ["職員の研修と育成"] : ["職員の研", "修と育成"]))
  }

  @Test func aClearBarHidesNothing() {
    var drawn = Drawn()
    drawn.rule(100, 60, 100, 160)
    drawn.fill(40, 98, 200, 112, 0xCCCC_CC80)
    drawn.text("職員の研修と育成", 60, 100)
    #expect(drawn.lines.count == 2)
  }

  @Test func aRuleDrawnAgainIsSeen() {
    var drawn = Drawn()
    drawn.rule(100, 60, 100, 160)
    drawn.fill(40, 98, 200, 112, grey)
    drawn.rule(100, 60, 100, 160)
    drawn.text("職員の研修と育成", 60, 100)
    #expect(drawn.lines.count == 2)
  }

  @Test(arguments: [(14.0, 1), (39, 1), (41, 2)])
  func aLowPictureWithTextIsABar(height: Double, lines: Int) {
    var drawn = Drawn()
    drawn.rule(100, 60, 100, 160)
    drawn.content.images = [Box(left: 40, top: 99, right: 200, bottom: 99 + height)]
    drawn.text("職員の研修と育成", 60, 100)
    #expect(drawn.lines.count == lines)
  }

  @Test func aPictureWithoutTextHidesNothing() {
    var drawn = Drawn()
    drawn.rule(100, 60, 100, 160)
    drawn.content.images = [Box(left: 40, top: 120, right: 200, bottom: 134)]
    drawn.text("職員の研修と育成", 60, 100)
    #expect(drawn.lines.count == 2)
  }

  @Test func boxesSideBySideAreTwoTexts() {
    var drawn = Drawn()
    drawn.text("地域の", 45, 105)
    drawn.text("市民の", 83, 105)
    #expect(drawn.lines == ["地域の　市民の"])
    drawn.fill(40, 100, 76, 140, grey)
    drawn.fill(81, 100, 120, 140, grey)
    #expect(drawn.lines == ["地域の", "市民の"])
  }

  @Test func markedWordsAreNoBoxes() {
    var drawn = Drawn()
    drawn.text("地域の", 45, 105)
    drawn.text("市民の", 83, 105)
    drawn.fill(44, 104, 76, 116, grey)
    drawn.fill(81, 104, 114, 116, grey)
    #expect(drawn.lines == ["地域の　市民の"])
  }

  @Test func aBandOverBoxesIsALineOfItsOwn() {
    var drawn = Drawn()
    for column in 0..<3 {
      let left = 40 + Double(column) * 60
      drawn.fill(left, 90, left + 30, 160, 0xEEEE_EEFF)
      drawn.text("各課係", Float(left) + 10, 122, isDown: true)
    }
    drawn.fill(35, 100, 200, 118, grey)
    drawn.text("推進員の会", 50, 104, pitch: 2)
    let lines = drawn.lines
    #expect(lines.count { $0 == "各課係" } == 3)
    #expect(lines.contains { $0.filter { $0 != " " && $0 != "\u{3000}" } == "推進員の会" })
  }
}

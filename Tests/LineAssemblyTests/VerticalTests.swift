import PDFContent
import PlanModel
import Testing

/// Columns of vertical writing are lines; what only stands below each other is not.
@Suite struct VerticalTests {
  private func directions(_ drawn: Drawn) -> [LineStyle.Direction] {
    drawn.page.lines.compactMap { $0.geometry?.style.direction }
  }

  @Test func aColumnIsALine() {
    var drawn = Drawn()
    drawn.text("地域の支え合い、", 300, 50, isDown: true)
    drawn.text("福祉のまち。", 280, 50, isDown: true)
    #expect(drawn.lines == ["地域の支え合い、", "福祉のまち。"])
    #expect(directions(drawn) == [.down, .down])
  }

  @Test func twoDigitsBesideEachOtherStayInTheirPlace() {
    var drawn = Drawn()
    drawn.text("平成", 300, 50, isDown: true)
    drawn.text("12", 300, 70)
    drawn.text("年度", 300, 80, isDown: true)
    #expect(drawn.lines == ["平成12年度"])
  }

  @Test func aTurnedWordStaysInItsColumn() {
    var drawn = Drawn()
    drawn.text("本市の", 300, 50, isDown: true)
    drawn.text("SNS", 300, 80, angle: 90)
    drawn.text("を使う", 300, 96, isDown: true)
    #expect(drawn.lines == ["本市のSNSを使う"])
  }

  @Test func lettersBelowEachOtherAreALineWhereNothingStandsBeside() {
    var drawn = Drawn()
    drawn.text("PLAN", 300, 50, size: 12, isDown: true)
    drawn.text("本文", 20, 300)
    #expect(drawn.lines == ["PLAN", "本文"])
  }

  @Test func labelsOfAListAreNoColumn() {
    var drawn = Drawn()
    for (row, label) in ["a", "b", "c", "d"].enumerated() {
      drawn.text(label, 20, 50 + Float(row) * 12)
      drawn.text("項目の文", 40, 50 + Float(row) * 12)
    }
    #expect(drawn.lines.count == 4 || drawn.lines.count == 8)
    #expect(!directions(drawn).contains(.down))
  }

  @Test func aColumnOfDigitsIsNoVerticalText() {
    var drawn = Drawn()
    for (row, digit) in ["1", "2", "3", "4", "5"].enumerated() {
      drawn.text(digit, 20, 50 + Float(row) * 11)
    }
    #expect(drawn.lines == ["1", "2", "3", "4", "5"])
  }

  @Test func aShortLineAboveALongOneIsNoColumn() {
    var drawn = Drawn()
    drawn.text("序", 20, 50)
    drawn.text("本計画は", 20, 65)
    #expect(drawn.lines == ["序", "本計画は"])
  }

  @Test func slantedPartsAreOne() {
    var drawn = Drawn()
    let style = drawn.style(GlyphStyle(font: 0, size: 20, angle: 315))
    for (index, scalar) in "素案です".unicodeScalars.enumerated() {
      if index == 2 { drawn.text("本文", 20, 50) }
      let (x, y) = (100 + Float(index) * 14, 300 - Float(index) * 14)
      drawn.content.glyphs.append(
        Glyph(scalar: scalar, left: x, top: y, right: x + 28, bottom: y + 28, style: style))
    }
    #expect(drawn.lines.sorted() == ["本文", "素案です"].sorted())
  }
}

/// Pages whose text is drawn turned are read upright.
@Suite struct PageTurnTests {
  @Test(arguments: [(90, 270), (270, 90)])
  func aTurnedPageReadsUpright(angle: Int, turn: Int) {
    var drawn = Drawn()
    let (one, other): (Float, Float) = angle == 90 ? (300, 280) : (100, 120)
    drawn.text("事業の一覧", one, angle == 90 ? 50 : 500, angle: angle)
    drawn.text("担当課", other, angle == 90 ? 50 : 500, angle: angle)
    let page = drawn.page
    #expect(page.turn == turn)
    #expect(page.rotation == turn)
    #expect(page.size == PageSize(width: 600, height: 400))
    #expect(drawn.lines == ["事業の一覧", "担当課"])
    let boxes = page.lines.compactMap(\.box)
    #expect(page.lines.allSatisfy { $0.geometry?.style.direction == .right })
    #expect(boxes[0].bottom <= boxes[1].top)
    #expect(boxes[0].left == boxes[1].left)
    #expect(boxes.allSatisfy { $0.left >= 0 && $0.right <= 600 && $0.top >= 0 && $0.bottom <= 400 })
  }

  @Test func turnedLabelsDoNotTurnAPage() {
    var drawn = Drawn()
    drawn.text("まちづくりの目標", 380, 50, angle: 90)
    drawn.text("市民と行政が力を合わせて取り組む", 20, 50)
    #expect(drawn.page.turn == 0)
  }

  @Test func fontsForVerticalWritingDoNotTurnAPage() {
    var drawn = Drawn()
    drawn.fonts = [Font(name: "@MS-Mincho")]
    drawn.text("縦に書かれた文", 300, 50, angle: 90)
    #expect(drawn.page.turn == 0)
    #expect(drawn.lines == ["縦に書かれた文"])
  }
}

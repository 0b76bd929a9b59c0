import PDFContent
import PlanModel
import Testing

@testable import LineAssembly

/// Rules, fills and figures of a page from its shapes.
@Suite struct ArtTests {
  private let black: UInt32 = 0x0000_00FF
  private let blue: UInt32 = 0xAACC_EEFF

  private func art(_ shapes: [Shape]) -> PageArt {
    var content = PageContent(number: 1, size: PageSize(width: 400, height: 600))
    content.shapes = shapes
    return ArtReader.read(
      content, visible: [], covered: CoveredRules.covered(content))
  }

  private func shape(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, fill: UInt32? = nil,
    stroke: UInt32? = nil
  ) -> Shape {
    Shape(box: Box(left: left, top: top, right: right, bottom: bottom), fill: fill, stroke: stroke)
  }

  @Test(arguments: [(2.5, true), (3.5, false)])
  func aThinRectangleIsARule(height: Double, isRule: Bool) {
    let art = art([shape(50, 100, 350, 100 + height, fill: black)])
    #expect(art.rules.count == (isRule ? 1 : 0))
    #expect(art.fills.count == (isRule ? 0 : 1))
    if let rule = art.rules.first {
      #expect(rule.isHorizontal && rule.start == 50 && rule.end == 350)
      #expect(abs(rule.position - 100 - Float(height) / 2) < 0.01)
    }
  }

  @Test func dotsAreNoRules() {
    #expect(art([shape(50, 100, 51.5, 101, fill: black)]).rules.isEmpty)
    #expect(art([shape(50, 100, 52, 102, fill: black)]).rules.isEmpty)
    #expect(art([shape(50, 100, 54, 101, fill: black)]).rules.count == 1)
  }

  /// Dots from 50 to 350, in rows below a rule with its ends.
  private func dotted(ruleFrom start: Double) -> PageArt {
    var shapes = [80.0, 100].map { shape(start, $0, 350, $0 + 1, fill: black) }
    for y in [120.0, 140] {
      for x in stride(from: 50.0, to: 350, by: 1.5) {
        shapes.append(shape(x, y, x + 0.75, y + 0.75, fill: black))
      }
    }
    return art(shapes)
  }

  /// By themselves they are leaders and ornaments.
  @Test func rowsOfDotsBelowRulesWithTheirEndsAreRules() {
    #expect(dotted(ruleFrom: 50).rules.count == 4)
    #expect(dotted(ruleFrom: 50).rules.allSatisfy { $0.isHorizontal && $0.end - $0.start > 298 })
    #expect(dotted(ruleFrom: 200).rules.count == 2)
  }

  @Test func anOutlinedRectangleIsFourRules() {
    let art = art([shape(50, 100, 350, 200, fill: blue, stroke: black)])
    #expect(art.rules.count { $0.isHorizontal } == 2)
    #expect(art.rules.count { !$0.isHorizontal } == 2)
    #expect(art.fills.map(\.colour) == [0xAA_CCEE])
  }

  @Test(arguments: [
    (UInt32(0xFFFF_FFFF), false), (0xF8F8_F8FF, false), (0xF0F0_F0FF, true), (0xFFFF_E0FF, true),
    (0x0000_0010, false), (0x0000_0040, true),
  ])
  func whiteAndClearAreNotSeen(colour: UInt32, isSeen: Bool) {
    #expect(art([shape(50, 100, 350, 200, fill: colour)]).fills.isEmpty != isSeen)
    #expect(art([shape(50, 100, 350, 100, stroke: colour)]).rules.isEmpty != isSeen)
  }

  @Test func theGroundOfThePageIsNoFill() {
    // Of 400 by 600 points nine tenths are 540 high.
    #expect(art([shape(0, 0, 400, 560, fill: blue)]).fills.isEmpty)
    #expect(art([shape(0, 0, 400, 500, fill: blue)]).fills.count == 1)
  }

  @Test func otherShapesAreFigures() {
    let box = Box(left: 50, top: 100, right: 350, bottom: 200)
    #expect(art([Shape(box: box, fill: blue, isFigure: true)]).figures == [box])
    #expect(art([Shape(box: box, fill: 0xFFFF_FFFF, isFigure: true)]).figures.isEmpty)
  }

  @Test func whatIsOutlinedAsAWholeIsAFrame() {
    let box = Box(left: 50, top: 100, right: 350, bottom: 200)
    #expect(art([Shape(box: box, stroke: blue)]).frames == [box])
    #expect(art([Shape(box: box, fill: blue)]).frames.isEmpty)
    #expect(art([Shape(box: box, stroke: 0xFFFF_FFFF)]).frames.isEmpty)
    #expect(art([shape(50, 100, 350, 101, stroke: blue)]).frames.isEmpty)
  }

  @Test func theShadingOfAParagraphLineByLineIsOne() {
    let lines = (0..<4).map { row in
      shape(50, 100 + Double(row) * 16, 350, 116 + Double(row) * 16, fill: blue)
    }
    let boxes = art(lines).fills.map(\.box)
    #expect(boxes == [Box(left: 50, top: 100, right: 350, bottom: 164)])
    func fills(_ other: Shape) -> Int { art([lines[0], other]).fills.count }
    #expect(fills(shape(51.5, 117.5, 350, 132, fill: blue)) == 1)
    #expect(fills(shape(54, 116, 350, 132, fill: blue)) == 2)
    #expect(fills(shape(50, 119, 350, 132, fill: blue)) == 2)
    #expect(fills(shape(50, 116, 350, 132, fill: 0xAACC_EE80)) == 1)
    #expect(fills(shape(50, 116, 350, 132, fill: 0xFFCC_EEFF)) == 2)
  }

  @Test func cellsThatTouchHaveASeam() {
    func seams(_ left: Double, top: Double = 100) -> [Float] {
      art([
        shape(50, 100, 150, 120, fill: blue), shape(left, top, 350, top + 20, fill: 0xFFCC_EEFF),
      ]).rules.filter { !$0.isHorizontal }.map(\.position)
    }
    #expect(seams(150) == [150])
    #expect(seams(151.5) == [150.75])
    #expect(seams(153) == [])
    #expect(seams(150, top: 103) == [])
  }

  @Test func cellsThatTouchHaveEdges() {
    func edges(_ left: Double) -> [Float] {
      art([
        shape(50, 100, 150, 120, fill: blue), shape(left, 100, 350, 120, fill: 0xFFCC_EEFF),
      ]).rules.filter(\.isHorizontal).map(\.position)
    }
    #expect(edges(150) == [100, 120])
    #expect(edges(153) == [])
  }

  @Test func rulesDrawnInPiecesAreOne() {
    func rules(_ pieces: [(Double, Double, Double)]) -> [[Float]] {
      art(pieces.map { shape($0.0, $0.2, $0.1, $0.2, stroke: black) }).rules.map {
        [$0.start, $0.end]
      }
    }
    #expect(rules([(50, 100, 100), (100, 200, 100), (202, 300, 100)]) == [[50, 300]])
    #expect(rules([(50, 100, 100), (104, 200, 100)]) == [[50, 100], [104, 200]])
    // The borders of two cells side by side.
    #expect(rules([(50, 200, 100), (50, 200, 101)]) == [[50, 200]])
    #expect(rules([(50, 200, 100), (50, 200, 102.5)]) == [[50, 200], [50, 200]])
  }
}

@Suite struct PitchTests {
  private func pitch(_ text: String, _ pitch: Float) -> Float {
    var drawn = Drawn()
    drawn.text(text, 10, 100, pitch: pitch)
    return Pitch.measure(Array(drawn.content.glyphs.indices), drawn.content)
  }

  @Test func theDistanceOfCharactersIsThatOfMost() {
    let text = String(repeating: "計画の推進", count: 6)
    #expect(abs(pitch(text, 1.1) - 1.1) < 0.01)
    #expect(pitch(text, 1) == 1)
    // Characters that overlap a little are set without a gap.
    #expect(pitch(text, 0.9) == 1)
  }

  @Test func fewCharactersAndWordsSetWideSayNothing() {
    #expect(pitch(String(repeating: "計", count: 20), 1.1) == 1)
    #expect(abs(pitch(String(repeating: "計", count: 21), 1.1) - 1.1) < 0.01)
    #expect(pitch(String(repeating: "計", count: 40), 1.7) == 1)
    #expect(pitch(String(repeating: "plan", count: 20), 1.1) == 1)
  }
}

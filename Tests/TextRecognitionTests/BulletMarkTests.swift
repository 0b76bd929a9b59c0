import Testing

@testable import TextRecognition

struct BulletMarkTests {
  private func marks(_ draw: (inout Canvas) -> Void) -> [Unicode.Scalar] {
    var canvas = Canvas()
    draw(&canvas)
    return BulletMark.find(canvas.ink, InkComponents(canvas.ink), point: Canvas.point).map(\.scalar)
  }

  private static let box = PixelBox(left: 100, top: 100, right: 135, bottom: 135)

  /// How far a pixel lies from the middle of the box, in half widths.
  private static func distance(_ x: Int, _ y: Int) -> (circle: Double, diamond: Double) {
    let (dx, dy) = (Double(x) - 117, Double(y) - 117)
    return ((dx * dx + dy * dy).squareRoot() / 17.5, (abs(dx) + abs(dy)) / 17.5)
  }

  @Test func `solid bullets are told by their shape`() {
    #expect(marks { $0.fill(Self.box) } == ["■"])
    #expect(marks { $0.fill(Self.box) { Self.distance($0, $1).circle <= 1 } } == ["●"])
    #expect(marks { $0.fill(Self.box) { Self.distance($0, $1).diamond <= 1 } } == ["◆"])
    #expect(marks { $0.fill(Self.box) { abs($0 - 117) * 2 <= $1 - 100 } } == ["▲"])
    #expect(marks { $0.fill(Self.box) { abs($1 - 117) * 2 <= 134 - $0 } } == ["▶"])
  }

  @Test func `hollow bullets stand in front of text`() {
    func text(_ canvas: inout Canvas) {
      canvas.fill(PixelBox(left: 150, top: 100, right: 180, bottom: 135)) { ($0 + $1) % 9 < 4 }
    }
    #expect(
      marks {
        text(&$0)
        $0.frame(Self.box)
      } == ["□"])
    #expect(
      marks {
        text(&$0)
        $0.fill(Self.box) { (0.82...1).contains(Self.distance($0, $1).circle) }
      } == ["○"])
    #expect(
      marks {
        text(&$0)
        $0.fill(Self.box) { (0.78...1).contains(Self.distance($0, $1).diamond) }
      } == ["◇"])
    // Nothing behind it, or text in front of it: a character or a drawing.
    #expect(marks { $0.frame(Self.box) } == [])
    #expect(
      marks {
        text(&$0)
        $0.frame(Self.box)
        $0.fill(PixelBox(left: 60, top: 100, right: 90, bottom: 135)) { ($0 + $1) % 9 < 4 }
      } == [])
  }

  @Test func `characters are no bullets`() {
    // 口 has feet below its lowest stroke.
    #expect(
      marks {
        $0.fill(PixelBox(left: 150, top: 100, right: 180, bottom: 135)) { ($0 + $1) % 9 < 4 }
        $0.frame(Self.box)
        $0.fill(PixelBox(left: 103, top: 129, right: 132, bottom: 135), grey: 240)
        $0.fill(PixelBox(left: 103, top: 126, right: 132, bottom: 129))
      } == [])
    // A stroke, and a dot.
    #expect(marks { $0.fill(PixelBox(left: 100, top: 100, right: 140, bottom: 106)) } == [])
    #expect(marks { $0.fill(PixelBox(left: 100, top: 100, right: 108, bottom: 108)) } == [])
  }

  @Test func `a row of even dots is a leader`() {
    var canvas = Canvas()
    for dot in 0..<20 {
      let x = 200 + dot * 14
      canvas.fill(PixelBox(left: x, top: 300, right: x + 5, bottom: 305))
    }
    // Three dots are punctuation.
    for x in [200, 214, 228] {
      canvas.fill(PixelBox(left: x, top: 400, right: x + 5, bottom: 405))
    }
    let leaders = LeaderDots.find(InkComponents(canvas.ink), point: Canvas.point)
    #expect(leaders == [PixelBox(left: 200, top: 300, right: 200 + 19 * 14 + 5, bottom: 305)])
  }
}

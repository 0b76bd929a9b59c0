import PDFContent
import PlanModel
import Testing

@testable import TextRecognition

struct PictureTests {
  @Test(arguments: [-0.8, -0.3, 0.0, 0.5])
  func `the angle of a page is found and taken out`(angle: Double) {
    var canvas = Canvas(width: 1_200, height: 900)
    for line in 0..<14 {
      for x in 100..<1_100 {
        // Dashes of lines of characters.
        guard x / 30 % 3 != 2 else { continue }
        let y = 60 + line * 55 + Int((Double(x - 600) * angle * .pi / 180).rounded())
        canvas.fill(PixelBox(left: x, top: y, right: x + 1, bottom: y + 28))
      }
    }
    let found = Skew.angle(of: canvas.ink)
    #expect(abs(found - angle) <= 0.05)
    let straight = Skew.straightened(canvas.image, by: found, paper: 240)
    #expect(abs(Skew.angle(of: InkRuns(straight, threshold: 170))) <= 0.05)
  }

  @Test func `rules make cells, and what they enclose is a region each`() {
    var canvas = Canvas()
    canvas.frame(PixelBox(left: 100, top: 100, right: 700, bottom: 400))
    canvas.fill(PixelBox(left: 400, top: 100, right: 403, bottom: 400))
    canvas.fill(PixelBox(left: 100, top: 250, right: 700, bottom: 253))
    // Ink in three of the four cells and below the table.
    for (x, y) in [(150, 150), (450, 150), (450, 300), (150, 450)] {
      canvas.fill(PixelBox(left: x, top: y, right: x + 30, bottom: y + 30)) { ($0 + $1) % 7 < 3 }
    }
    let components = InkComponents(canvas.ink)
    let drawing = Drawing(canvas.ink, components, point: Canvas.point)
    #expect(drawing.rules.count(where: \.isHorizontal) == 3)
    #expect(drawing.rules.count(where: { !$0.isHorizontal }) == 3)
    let regions = PageRegions(
      width: canvas.width, height: canvas.height, drawing: drawing, darkAreas: [],
      text: canvas.ink.without(drawing.rules.map { $0.box.grown(by: 2) }), point: Canvas.point)
    #expect(regions.regions.count == 4)
    #expect(regions.regions[0].isOpen)
    #expect(regions.number(x: 160, y: 160) != regions.number(x: 460, y: 160))
    #expect(regions.number(x: 160, y: 460) == regions.regions[0].number)
    let art = drawing.art(darkAreas: [], grey: 0, point: Canvas.point)
    #expect(art.rules.count == 6)
    #expect(art.rules.allSatisfy { abs($0.end - $0.start) > 70 })
  }

  @Test func `an area of light text is dark, a thick stroke is not`() {
    var canvas = Canvas()
    canvas.fill(PixelBox(left: 100, top: 100, right: 500, bottom: 180), grey: 90)
    canvas.fill(PixelBox(left: 150, top: 120, right: 300, bottom: 160), grey: 250) {
      ($0 / 4 + $1 / 4) % 3 == 0
    }
    canvas.fill(PixelBox(left: 100, top: 300, right: 400, bottom: 320))
    let areas = DarkAreas.find(canvas.ink, point: Canvas.point)
    #expect(areas.count == 1)
    #expect(areas.first.map { abs($0.left - 100) <= 4 && abs($0.bottom - 180) <= 4 } == true)
  }

  @Test func `a file of TIFF holds its pages behind each other`() {
    var file = TIFFPages()
    file.append(width: 3, height: 1, pixels: [0, 128, 255], dotsPerInch: 300)
    file.append(width: 1, height: 2, pixels: [7, 9], dotsPerInch: 300)
    func number(_ offset: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(file.bytes[offset + $1]) << (8 * $1) }
    }
    #expect(file.bytes.prefix(4) == [0x49, 0x49, 42, 0])
    let first = number(4)
    let second = number(first + 2 + 12 * 12)
    #expect(number(second + 2 + 12 * 12) == 0)
    // The width of the second page, and its pixels by the sixth entry.
    #expect(number(second + 2 + 8) == 1)
    #expect(file.bytes[number(second + 2 + 5 * 12 + 8)...].prefix(2) == [7, 9])
  }
}

import Foundation
import FoundationXML
import PlanModel
import Testing

@testable import PageDrawing

struct PageDrawingTests {
  private func span(_ box: Box?, page: Int = 1) -> SourceSpan {
    SourceSpan(page: page, box: box, range: ByteRange(0, 3))
  }

  private func line(_ number: Int) -> Box {
    Box(left: 50, top: 20 * Double(number), right: 250, bottom: 20 * Double(number) + 10)
  }

  private func document(
    _ body: [Node], furniture: [Furniture] = [], dropped: [Dropped] = [],
    size: PageSize? = PageSize(width: 300, height: 400)
  ) -> PlanDocument {
    PlanDocument(
      producer: Producer(name: "t", version: "0", configuration: ""),
      source: SourceDescription(
        fileName: "計画<1>.xhtml", sha256: "", mediaType: "", reader: "", encoding: "",
        pages: (1...2).map {
          SourceDescription.PageDescription(
            number: $0, width: size?.width, height: size?.height, rotation: 0, scanned: false)
        }),
      body: body, furniture: furniture, dropped: dropped)
  }

  /// The elements of a drawing as its text has them; the drawing must be well-formed XML.
  private func elements(_ drawing: PageDrawing?) throws -> [Element] {
    let parser = ElementReader()
    let xml = XMLParser(data: Data(try #require(drawing).svg()))
    xml.delegate = parser
    #expect(xml.parse(), "\(String(describing: xml.parserError))")
    return parser.elements
  }

  private func sample() -> PlanDocument {
    let table = Node(
      kind: .table,
      rows: [
        Row(cells: [
          Cell(text: "指標", header: true, source: [span(line(6))]),
          Cell(text: "", header: true),
        ]),
        Row(cells: [
          Cell(text: "人口", source: [span(line(7))]), Cell(text: "人", source: [span(line(7))]),
          Cell(text: "45,000", source: [span(line(7), page: 2)]),
        ]),
      ])
    let policy = Node(
      kind: .policy, role: "施策", label: "施策1-1", text: "道路と\"公園\"の整備 & 管理",
      source: [span(line(1)), span(line(1))],
      children: [
        Node(
          kind: .paragraph, text: "本文です。",
          source: [span(line(2)), span(line(3)), span(line(1), page: 2)]), table,
      ])
    return document(
      [policy],
      furniture: [Furniture(kind: .pageNumber, text: "- 1 -", source: [span(line(18))])],
      dropped: [Dropped(reason: .leader, text: "…", source: [span(line(19), page: 2)])])
  }

  @Test func `each box of a page is drawn once in the colour of its kind`() throws {
    let elements = try elements(PageDrawing(page: 1, of: sample()))
    func boxes(_ color: String) -> [String] {
      elements.filter {
        $0.name == "rect" && $0.attributes["stroke"] == color && $0.attributes["x"] == "50"
      }.compactMap { $0.attributes["y"] }
    }
    #expect(boxes(MarkColors.color(of: .policy)) == ["20"])
    #expect(boxes(MarkColors.color(of: .paragraph)) == ["40", "60"])
    #expect(boxes(MarkColors.color(of: .table)) == ["120", "140"])
    #expect(boxes(MarkColors.grey) == ["360"])
    // The frame of the table around the cells that have a place on this page.
    let frame = elements.first {
      $0.attributes["fill"] == "none" && $0.attributes["stroke"] == MarkColors.color(of: .table)
    }
    #expect(frame?.attributes["y"] == "118" && frame?.attributes["height"] == "34")
  }

  @Test func `the list names kind, role and text, and what goes on`() throws {
    let words = try elements(PageDrawing(page: 1, of: sample())).filter { $0.name == "text" }
      .map(\.text)
    #expect(words.contains("policy:施策"))
    #expect(words.contains("施策1-1 道路と\"公園\"の整備 & 管理"))
    #expect(words.contains("paragraph…"))
    #expect(words.contains("table…"))
    #expect(words.contains("2×3 "))
    #expect(words.contains("pageNumber") && words.contains("- 1 -"))
    #expect(words.contains("計画<1>.xhtml, page 1 of 2"))
    #expect(!words.contains("leader"))
    let second = try elements(PageDrawing(page: 2, of: sample())).map(\.text)
    #expect(second.contains("…paragraph") && second.contains("leader"))
    #expect(!second.contains("policy:施策"))
  }

  @Test func `a number stands at the first box, and where the text jumps`() throws {
    let far = Box(left: 50, top: 300, right: 250, bottom: 310)
    let beside = Box(left: 260, top: 41, right: 280, bottom: 51)
    let body = [
      Node(
        kind: .item, text: "一",
        source: [span(line(1)), span(line(2)), span(beside), span(line(3)), span(far)]),
      Node(kind: .item, text: "二", source: [span(nil)]),
    ]
    let elements = try elements(PageDrawing(page: 1, of: document(body)))
    let flags = elements.filter { $0.attributes["rx"] == "1" }.compactMap { $0.attributes["y"] }
    #expect(flags == ["19", "299"])
    #expect(elements.contains { $0.text == "item (no box)" })
  }

  @Test func `the background is below the boxes`() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0xFF]
    let picture = try elements(
      PageDrawing(page: 1, of: sample(), background: .picture(png: png)))
    let image = try #require(picture.firstIndex { $0.name == "image" })
    #expect(
      picture[image].attributes["xlink:href"]
        == "data:image/png;base64," + Data(png).base64EncodedString())
    #expect(picture[image].attributes["width"] == "300")
    let first = try #require(
      picture.firstIndex { $0.attributes["stroke"] == MarkColors.color(of: .policy) })
    #expect(image < first)
    let words = [
      PageWord(text: "道路", box: line(1)),
      PageWord(text: "縦書", box: Box(left: 280, top: 10, right: 290, bottom: 30)),
    ]
    let texts = try elements(PageDrawing(page: 1, of: sample(), background: .words(words)))
      .filter { $0.attributes["fill"] == "#212121" }.map(\.text)
    #expect(texts.prefix(3) == ["道路", "縦", "書"])
  }

  @Test func `what cannot be drawn is none`() {
    #expect(PageDrawing(page: 3, of: sample()) == nil)
    #expect(PageDrawing(page: 0, of: sample()) == nil)
    let plain = document([Node(kind: .item, text: "一", source: [span(nil)])], size: nil)
    #expect(PageDrawing(page: 1, of: plain) == nil)
    #expect(PageDrawing(page: 1, of: document([])) != nil)
    #expect(
      PageDrawing(
        page: 1, of: document([Node(kind: .item, source: [span(line(1))])], size: nil)) != nil)
  }

  @Test func `odd places and characters still give well-formed XML, and the same bytes`() throws {
    let odd = Box(left: .nan, top: -.infinity, right: .infinity, bottom: 1e300)
    let text = String(String.UnicodeScalarView((0...0x2FF).compactMap(Unicode.Scalar.init)))
    let body = [
      Node(kind: .note, label: text + "\u{FFFE}\u{FFFF}", text: text, source: [span(odd)]),
      Node(kind: .note, role: text, source: [span(Box(left: 5, top: 5, right: 1, bottom: 1))]),
    ]
    let document = document(body)
    let drawing = PageDrawing(
      page: 1, of: document, background: .words([PageWord(text: text, box: odd)]))
    _ = try elements(drawing)
    #expect(drawing?.svg() == drawing?.svg())
  }

  @Test(arguments: [[], [0], [0, 1], [255, 254, 253], Array(0...255)] as [[UInt8]])
  func `base64 is the usual one`(bytes: [UInt8]) {
    #expect(base64(bytes) == Data(bytes).base64EncodedString())
  }

  @Test(
    arguments: [
      (0, "0"), (-0.001, "0"), (1.5, "1.5"), (-2.05, "-2.05"), (3.999, "4"), (12.346, "12.35"),
      (.nan, "0"), (.infinity, "1000000000"),
    ] as [(Double, String)])
  func `numbers have two decimals`(value: Double, text: String) {
    #expect(SVGWriter().number(value) == text)
  }

  @Test func `text is cut to its room`() {
    #expect(cut("計画", to: 2) == "計画")
    #expect(cut("計画の体系", to: 3) == "計画…")
    #expect(cut("", to: 0) == "")
  }

  @Test func `the words of a page are those with boxes, else its lines`() {
    let page = Page(
      number: 1, rawText: Array("計画 体系\n市民\n本文".utf8),
      lines: [
        Line(
          range: ByteRange(0, 13), box: line(1),
          words: [
            Word(range: ByteRange(0, 6), box: line(1)), Word(range: ByteRange(7, 13), box: line(2)),
          ]),
        Line(range: ByteRange(14, 20), box: line(3)), Line(range: ByteRange(21, 27)),
      ])
    #expect([PageWord](of: page).map(\.text) == ["計画", "体系", "市民"])
  }
}

/// An element of a drawing.
private struct Element {
  var name: String
  var attributes: [String: String]
  var text = ""
}

/// Reads the elements of XML in their order, each with the text right in it.
private final class ElementReader: NSObject, XMLParserDelegate {
  var elements: [Element] = []
  private var isOpen = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes))
    isOpen = true
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    isOpen = false
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isOpen, let last = elements.indices.last { elements[last].text += string }
  }
}

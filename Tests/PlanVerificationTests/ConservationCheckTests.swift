import PlanModel
import PlanVerification
import Testing

@Suite struct ConservationCheckTests {
  private let pages = [
    makePage(
      1,
      [
        "第１章　安全", "　本文が\u{200B}こ", "こに続く。", "目次・・・・・・12", "年　人口", "2026　５０", "",
        "- 1 -",
      ]),
    makePage(2, ["\u{FF76}\u{FF9E}\u{FF7D}と\u{845B}\u{E0100} 2", "\u{F06C}", "－ 2 －"]),
  ]

  /// Everything of the two pages, each in its place.
  private var right: PlanDocument {
    let (one, two) = (pages[0], pages[1])
    let chapter = Node(
      id: "c1", kind: .chapter, label: "第1章", text: "安全", source: [one.span("第１章　安全")],
      children: [
        Node(
          id: "p1", kind: .paragraph, text: "本文がここに続く。",
          source: [one.span("本文が\u{200B}こ"), one.span("こに続く。\n")]),
        Node(id: "i1", kind: .item, text: "目次", source: [one.span("目次")], targetPage: 12),
        Node(
          id: "t1", kind: .table,
          rows: [
            Row(cells: [
              Cell(text: "年", source: [one.span("年")]),
              Cell(text: "人口", source: [one.span("人口")]),
            ]),
            Row(cells: [
              Cell(text: "2026", source: [one.span("2026")]),
              Cell(text: "50", source: [one.span("５０")]),
            ]),
          ]),
      ])
    // The number stands behind the title, the label before the text.
    let section = Node(
      id: "s1", kind: .section, label: "2", text: "\u{30AC}\u{FF7D}と\u{845B}\u{E0100}",
      source: [two.span("2"), two.span("\u{FF76}\u{FF9E}\u{FF7D}と\u{845B}\u{E0100}")])
    return makeDocument(
      body: [chapter, section],
      furniture: [
        Furniture(kind: .pageNumber, text: "- 1 -", source: [one.span("- 1 -")]),
        Furniture(kind: .pageNumber, text: "－ 2 －", source: [two.span("－ 2 －")]),
      ],
      dropped: [
        Dropped(reason: .leader, text: "\u{2026} 12", source: [one.span("・・・・・・12")]),
        Dropped(reason: .decorativeGlyph, text: "\u{F06C}", source: [two.span("\u{F06C}")]),
      ])
  }

  private func check(
    _ damage: (inout PlanDocument) -> Void = { _ in }, pages: [Page]? = nil, sha256: String? = nil
  ) -> [ConservationFinding] {
    var document = right
    damage(&document)
    return ConservationCheck.run(
      document: document, pages: pages ?? self.pages, sha256: sha256, text: textLines)
  }

  @Test func aRightDocumentPasses() {
    #expect(check(sha256: "00") == [])
  }

  @Test func aDroppedLeaderMayPrintTheRunItself() {
    #expect(check { $0.dropped[0].text = "・・・・・・12" } == [])
    #expect(check { $0.dropped[0].text = "・・・・・12" }.map(\.kind) == [.invented])
  }

  @Test func textMayHaveOtherBlanks() {
    #expect(check { $0.body[0].text = " 安\u{3000}全\n" } == [])
  }

  @Test func rangesMayHoldTheBlanksAroundThem() {
    #expect(check { $0.body[0].source[0].range.upper += 1 } == [])
  }

  @Test func findsANodeThatIsMissing() {
    let findings = check { $0.body[0].children.remove(at: 0) }
    #expect(findings.map(\.kind) == [.gap])
    #expect(
      findings.map(\.message) == [
        "page 1: \"本文が こ こに続く。\" (bytes 22..<53) "
          + "is in no node, no furniture and not dropped"
      ])
    #expect(findings.first?.range == ByteRange(22, 53))
    #expect(findings.first?.page == 1)
  }

  @Test func findsACellOrFurnitureThatIsMissing() {
    #expect(check { $0.body[0].children[2].rows[1].cells[1].source = [] }.count == 2)
    #expect(check { $0.furniture.remove(at: 1) }.map(\.excerpt) == ["－ 2 －"])
    #expect(check { $0.dropped.remove(at: 1) }.map(\.excerpt) == ["\u{F06C}"])
  }

  @Test func findsBytesInTwoPlacesAndNamesBoth() {
    let findings = check { document in
      document.furniture.append(
        Furniture(kind: .header, text: "章 安", source: [pages[0].span("章　安")]))
    }
    #expect(findings.map(\.kind) == [.overlap])
    #expect(findings.first?.places == [.node("c1"), .furniture(3)])
    #expect(
      findings.first?.message
        == "page 1: \"章 安\" (bytes 6..<15) is in node c1 and in furniture 3")
  }

  @Test func findsBytesTwiceInOnePlace() {
    let findings = check { document in
      document.body[0].source.append(document.body[0].source[0])
      document.body[0].text = "安全第1章安全"
    }
    #expect(findings.map(\.kind) == [.overlap])
    #expect(findings.first?.message.hasSuffix("is twice in node c1") == true)
  }

  @Test(arguments: [
    ("安心", "page 1: node c1 says \"心\" where its ranges give \"全\" (bytes 15..<18)"),
    ("安全な", "page 1: node c1 says \"な\", which its ranges do not give"),
    ("全安", "page 1: node c1 says \"全安\" where its ranges give \"安全\" (bytes 12..<15)"),
    ("全", "page 1: node c1 says \"全\" where its ranges give \"安全\" (bytes 12..<15)"),
    ("\u{5B89}\u{E0100}全", "page 1: node c1 says \"\u{E0100}全\" where its ranges give \"全\""),
  ])
  func findsTextThatTheRangesDoNotGive(text: String, message: String) {
    let findings = check { $0.body[0].text = text }
    #expect(findings.map(\.kind) == [.invented])
    #expect(findings.first?.message.hasPrefix(message) == true, "\(findings)")
  }

  @Test func findsTextThatEndsBeforeItsRanges() {
    let findings = check { $0.body[0].children[0].text = "本文がここに" }
    #expect(findings.map(\.kind) == [.omitted])
    #expect(
      findings.first?.message
        == "page 1: \"続く。\" (bytes 44..<54) is in the ranges of node p1, but not in its text")
  }

  @Test func tellsACompatibilityCharacterFromItsEquivalent() {
    let page = makePage(1, ["\u{795E}"])
    let document = makeDocument(
      body: [Node(id: "a", kind: .item, text: "\u{FA19}", source: [page.span("\u{795E}")])])
    let findings = ConservationCheck.run(document: document, pages: [page], text: textLines)
    #expect(findings.map(\.kind) == [.invented])
  }

  @Test func findsAVariationSelectorThatIsLost() {
    let findings = check { $0.body[1].text = "\u{30AC}\u{FF7D}と\u{845B}" }
    #expect(findings.map(\.kind) == [.omitted])
  }

  @Test func findsChangedCellsFurnitureAndDroppedText() {
    let findings = check { document in
      document.body[0].children[2].rows[1].cells[1].text = "51"
      document.furniture[0].text = "- 2 -"
      document.dropped[1].text = ""
    }
    #expect(findings.map(\.kind) == [.invented, .invented, .omitted])
    #expect(
      findings.flatMap(\.places) == [
        .cell(table: "t1", row: 2, column: 2), .furniture(1), .dropped(2),
      ])
    #expect(findings[0].message.hasPrefix("page 1: cell 2:2 of table t1 says \"1\""))
  }

  @Test func findsRangesThatAreNone() {
    let page = check { $0.body[1].source[0].page = 3 }
    #expect(page.map(\.kind) == [.missingPage, .gap])
    #expect(page.first?.message == "node s1 names page 3, which the source does not have")

    let end = check { $0.furniture[1].source[0].range.upper += 2 }
    #expect(end.map(\.kind) == [.rangeOutOfBounds, .gap])
    #expect(
      end.first?.message == "page 2: furniture 2 names bytes 26..<37, but the page has 36")

    let order = check { $0.body[0].source[0].range = ByteRange(9, 3) }
    #expect(order.map(\.kind) == [.rangeOutOfBounds, .gap])

    let cut = check { $0.body[0].source[0].range.lower += 1 }
    #expect(cut.map(\.kind) == [.rangeNotOnScalarBoundary, .invented, .gap])
    #expect(
      cut.first?.message == "page 1: node c1 names bytes 1..<18, which cut a character in two")
  }

  @Test func findsSwappedPages() {
    var swapped = pages
    swapped[0].number = 2
    swapped[1].number = 1
    #expect(!check(pages: swapped).isEmpty)
  }

  @Test func warnsOfAnotherSource() {
    let findings = check(sha256: "01")
    #expect(findings.map(\.kind) == [.wrongSource])
    #expect(findings.map(\.severity) == [.warning])
    #expect(
      findings.first?.message
        == "the source's SHA-256 is 01, but the document was made from 00")
  }

  @Test func whiteSpaceAndTheInvisibleNeedNoPlace() {
    let blank = "\u{FEFF} \u{3000}\t\u{0}\u{1F}\u{A0}\u{AD}\u{200B}\u{2060}\u{2028}\u{85}\r"
    let page = makePage(1, [blank])
    let empty = makeDocument(body: [])
    #expect(ConservationCheck.run(document: empty, pages: [page], text: textLines) == [])
    let counted = ["\u{FE0F}", "\u{E0100}", "\u{FFFD}", "\u{E000}", "\u{4DB5}", "!", "\u{10FFFF}"]
    for character in counted {
      let page = makePage(1, [blank + character + blank])
      let findings = ConservationCheck.run(document: empty, pages: [page], text: textLines)
      #expect(findings.map(\.kind) == [.gap], "\(character.unicodeScalars)")
    }
  }

  @Test func aRawTextThatIsNotUTF8IsCheckedAllTheSame() {
    let bytes: [UInt8] = [0xE3, 0x81, 0xFF, 0x80, 0xF4, 0x90, 0x80, 0x80]
    let page = Page(number: 1, rawText: bytes, lines: [])
    let findings = ConservationCheck.run(
      document: makeDocument(body: []), pages: [page], text: { _ in [] })
    #expect(findings.map(\.range) == [ByteRange(0, 8)])
  }
}

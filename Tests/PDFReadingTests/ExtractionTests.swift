import PDFContent
import PDFReading
import PlanModel
import Testing

/// Whether two lengths are the same to a twentieth of a point.
private func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 0.05 }
private func near(_ box: Box, _ left: Double, _ top: Double, _ right: Double, _ bottom: Double)
  -> Bool
{
  near(box.left, left) && near(box.top, top) && near(box.right, right) && near(box.bottom, bottom)
}

extension PDFTests {
  /// What comes of single constructs of a page.
  @Suite struct ExtractionTests {
    private func page(
      _ content: String, page: String = "", resources: String = "", more: [String] = []
    )
      throws -> PageContent
    {
      try #require(
        try pages(TinyPDF([content], resources: resources, page: page, more: more).bytes).first)
    }

    @Test func `size is the font's times all matrices, also of nested forms`() throws {
      let inner = TinyPDF.stream(
        "BT /F 2 Tf 3 0 0 3 0 0 Tm (A) Tj ET 0 0 10 4 re f",
        """
        /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [2 0 0 2 0 0] \
        /Resources << /Font << /F 3 0 R >> >>
        """)
      let outer = TinyPDF.stream(
        "q 1 0 0 1 10 20 cm /Inner Do Q",
        """
        /Type /XObject /Subtype /Form /BBox [0 0 600 800] \
        /Resources << /XObject << /Inner 6 0 R >> >>
        """)
      let page = try page(
        "q 1.5 0 0 1.5 100 200 cm /Outer Do Q", resources: "/XObject << /Outer 7 0 R >>",
        more: [inner, outer])
      let glyph = try #require(page.glyphs.first)
      let style = page.styles[Int(glyph.style)]
      // 2 × 3 × 2 × 1.5; the origin is at 100 + 1.5 × 10 and 200 + 1.5 × 20 from below.
      #expect(style.size == 18)
      #expect(abs(glyph.left - 115) < 0.5)
      #expect(glyph.top < 570 && glyph.bottom > 570)
      #expect(glyph.bottom - glyph.top > 18 && glyph.bottom - glyph.top < 25)
      let shape = try #require(page.shapes.first)
      #expect(near(shape.box, 115, 570 - 12, 145, 570))
    }

    @Test func `an area filled with a gradient is not white`() throws {
      func fill(_ from: String, _ to: String) throws -> UInt32? {
        try page(
          "/Pattern cs /G scn 50 250 300 100 re f 1 1 1 rg BT /F 20 Tf 100 290 Td (A) Tj ET",
          resources: """
            /Pattern << /G << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB \
            /Coords [50 0 350 0] /Extend [true true] \
            /Function << /FunctionType 2 /Domain [0 1] /C0 [\(from)] /C1 [\(to)] /N 1 >> >> >> >>
            """
        ).shapes.first?.fill
      }
      let shown = try #require(try fill("0 0.4 0.5", "0.3 0.6 0.7"))
      #expect(shown >> 24 < 0xB0 && shown & 0xFF == 0xFF)
      #expect(try fill("1 1 1", "1 1 1") == 0xFFFF_FFFF)
    }

    @Test(arguments: [0, 90, 180, 270])
    func `coordinates are those of the page as displayed`(rotation: Int) throws {
      let page = try page(
        "BT /F 20 Tf 150 300 Td (A) Tj ET 200 250 40 10 re f",
        page: "/CropBox [100 200 500 700] /Rotate \(rotation)")
      #expect(page.rotation == rotation)
      #expect(page.size.width == (rotation % 180 == 0 ? 400 : 500))
      let glyph = try #require(page.glyphs.first)
      let shape = try #require(page.shapes.first)
      #expect(page.styles[Int(glyph.style)].angle == rotation)
      // The origin of the letter is 50 from the left and 400 from the top of the upright page.
      switch rotation {
      case 90:
        #expect(abs(glyph.top - 50) < 1 && glyph.left < 100 && glyph.right > 100)
        #expect(near(shape.box, 50, 100, 60, 140))
      case 180:
        #expect(abs(glyph.right - 350) < 1 && glyph.top < 100 && glyph.bottom > 100)
        #expect(near(shape.box, 260, 50, 300, 60))
      case 270:
        #expect(abs(glyph.bottom - 350) < 1 && glyph.left < 400 && glyph.right > 400)
        #expect(near(shape.box, 440, 260, 450, 300))
      default:
        #expect(abs(glyph.left - 50) < 1 && glyph.top < 400 && glyph.bottom > 400)
        #expect(near(shape.box, 100, 440, 140, 450))
      }
    }

    @Test func `colour, invisible text and spaces that are drawn`() throws {
      let page = try page(
        """
        BT /F 10 Tf 72 700 Td 1 0 0 rg (a b) Tj ET
        BT /F 10 Tf 72 600 Td 3 Tr (hidden) Tj ET
        """)
      let seen = page.glyphs.filter { !page.styles[Int($0.style)].isInvisible }
      #expect(String(String.UnicodeScalarView(seen.map(\.scalar))) == "a b")
      #expect(page.glyphs.count == 9)
      #expect(page.styles[Int(seen[0].style)].colour == 0xFF00_00FF)
      // Helvetica's space is 0.278 em wide.
      #expect(abs(seen[1].right - seen[1].left - 2.78) < 0.05)
      #expect(seen[1].bottom - seen[1].top > 5)
    }

    @Test func `rules come as lines and rectangles, curves and slants do not`() throws {
      let page = try page(
        """
        2 w 10 790 m 110 790 l S
        [3] 0 d 10 780 m 10 700 l S [] 0 d
        0.5 g 50 600 100 50 re f
        50 500 100 0.4 re f
        10 10 m 100 60 l S
        10 10 m 20 80 80 80 100 10 c S
        -50 400 100 20 re f
        700 400 100 20 re f
        1 1 1 rg 50 300 m 60 300 l 60 310 l 50 310 l h f
        200 200 m 300 200 l 300 250 l S
        0 0 5 5 re n
        """)
      let boxes = page.shapes.map(\.box)
      try #require(boxes.count == 8)
      #expect(near(boxes[0], 10, 10, 110, 10))
      #expect(page.shapes[0].lineWidth == 2)
      #expect(page.shapes[0].stroke == 0x0000_00FF)
      #expect(near(boxes[1], 10, 20, 10, 100))
      #expect(page.shapes[1].isDashed && !page.shapes[0].isDashed)
      #expect(near(boxes[2], 50, 150, 150, 200))
      #expect(page.shapes[2].fill == 0x8080_80FF || page.shapes[2].fill == 0x7F7F_7FFF)
      #expect(page.shapes[2].stroke == nil)
      #expect(near(boxes[3], 50, 299.6, 150, 300))
      #expect(near(boxes[4], 0, 380, 50, 400))
      #expect(near(boxes[5], 50, 490, 60, 500))
      #expect(near(boxes[6], 200, 600, 300, 600))
      #expect(near(boxes[7], 300, 550, 300, 600))
    }

    @Test func `bookmarks, labels and links`() throws {
      let pdf = TinyPDF(
        ["BT /F 10 Tf (a) Tj ET", "BT /F 10 Tf (b) Tj ET"],
        page: """
          /Annots [ << /Type /Annot /Subtype /Link /Rect [100 700 200 720] /Dest [7 0 R /Fit] >> \
          << /Type /Annot /Subtype /Link /Rect [100 600 200 620] \
          /A << /S /URI /URI (https://example.jp/) >> >> ]
          """,
        catalog: """
          /PageLabels << /Nums [ 0 << /S /r /St 3 >> 1 << /S /D /P (A-) >> ] >> /Outlines 8 0 R
          """,
        more: [
          "<< /Type /Outlines /First 9 0 R /Last 9 0 R /Count 2 >>",
          "<< /Title <FEFF7B2C00317AE0> /Parent 8 0 R /Dest [5 0 R /Fit] /First 10 0 R /Last 10 0 R >>",
          "<< /Title (Section) /Parent 9 0 R /Dest [7 0 R /Fit] >>",
        ])
      var pages: [PageContent] = []
      let outcome = try PDFReader().read(.bytes(pdf.bytes)) { page, _ in pages.append(page) }
      #expect(
        outcome.document.bookmarks == [
          Bookmark(level: 0, title: "第1章", page: 1), Bookmark(level: 1, title: "Section", page: 2),
        ])
      #expect(pages.map(\.label) == ["iii", "A-1"])
      #expect(pages[0].links.map(\.page) == [2, nil])
      #expect(pages[0].links.map(\.address) == [nil, "https://example.jp/"])
      #expect(near(pages[0].links[0].box, 100, 80, 200, 100))
    }

    @Test func `hyphens at line ends, ligatures and characters beyond 16 bits`() throws {
      let map = TinyPDF.stream(
        """
        begincmap 1 begincodespacerange <00> <FF> endcodespacerange
        3 beginbfchar <41> <D842DF9F> <42> <00660069> <43> <FA19> endbfchar endcmap
        """)
      let page = try page(
        """
        BT /F 12 Tf 72 700 Td (soft-) Tj 0 -14 Td (ware) Tj ET
        BT /G 12 Tf 72 600 Td (ABC) Tj ET
        """, resources: "/Font << /F 3 0 R /G 7 0 R >>",
        more: [
          map,
          """
          << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R \
          /FirstChar 65 /Widths [1000 1000 1000] >>
          """,
        ])
      #expect(text(page) == "soft-ware\u{20B9F}fi\u{FA19}")
    }

    @Test(.enabled(if: isThere(sharedFile("odd"))))
    func `codes of fonts without a map are characters where they look like Unicode`() throws {
      func first(_ name: String) throws -> PageContent {
        var first: PageContent?
        _ = try PDFReader().read(.file(sharedFile("odd/\(name).pdf"))) { page, _ in
          first = first ?? page
        }
        return try #require(first)
      }
      let unicode = try first("pdfjs-javauninstall-7r")
      #expect(text(unicode).hasPrefix("の削除・インストールについて"))
      #expect(unicode.codesAsCharacters == unicode.glyphs.count)
      let numbers = try first("pdfminer-contrib_issue-791-non-unicode-cmap")
      #expect(numbers.glyphs.allSatisfy { $0.scalar == "\u{FFFD}" })
      #expect(numbers.codesAsCharacters == 0)
    }

    @Test(.enabled(if: isThere(sharedFile("odd"))))
    func `the cells of vertical fonts lie under one another, also under a matrix that scales`()
      throws
    {
      var cells: [Glyph] = []
      _ = try PDFReader().read(.file(sharedFile("odd/pdfjs-issue6387.pdf"))) { page, _ in
        cells = Array(page.glyphs.prefix(10))
      }
      for (above, below) in zip(cells, cells.dropFirst()) {
        #expect(abs(above.bottom - below.top) < 0.1)
        #expect(abs(above.left - below.left) < 0.1)
        #expect(abs(above.right - above.left - 30) < 0.1)
      }
    }

    @Test func `a page with too much is cut and says so`() throws {
      var limits = PDFReadingLimits()
      limits.pageGlyphs = 3
      limits.pageShapes = 2
      let pdf = TinyPDF([
        "BT /F 10 Tf 72 700 Td (abcdef) Tj ET " + String(repeating: "1 1 9 9 re f ", count: 5)
      ])
      var pages: [PageContent] = []
      _ = try PDFReader(limits: limits).read(.bytes(pdf.bytes)) { page, _ in pages.append(page) }
      #expect(text(pages[0]) == "abc")
      #expect(pages[0].shapes.count == 2)
      #expect(Set(pages[0].cuts) == [PageCut(.glyphs, limit: 3), PageCut(.shapes, limit: 2)])
    }
  }
}

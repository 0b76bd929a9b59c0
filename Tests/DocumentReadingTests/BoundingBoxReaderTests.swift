import DocumentReading
import PlanModel
import Testing

/// A document as pdftotext writes it.
private func xhtml(_ pages: String) -> String {
  """
  <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml">
  <head>
  <title>計画</title>
  <meta name="Producer" content="x"/>
  </head>
  <body>
  <doc>
  \(pages)
  </doc>
  </body>
  </html>
  """
}

/// A word with its edges.
private func word(_ text: String, _ box: (Double, Double, Double, Double)) -> String {
  "<word xMin=\"\(box.0)\" yMin=\"\(box.1)\" xMax=\"\(box.2)\" yMax=\"\(box.3)\">\(text)</word>\n"
}

@Suite struct BoundingBoxReaderTests {
  @Test func readsPagesLinesAndWordsWithBoxes() throws {
    let document = try readText(
      xhtml(
        """
        <page width="595.32" height="841.92">
          <flow><block xMin="56.7" yMin="85" xMax="200" yMax="106">
            <line xMin="56.7" yMin="85" xMax="200" yMax="106">
              <word xMin="56.7" yMin="85" xMax="119.7" yMax="106">第１章</word>
              <word xMin="140" yMin="85" xMax="200" yMax="106">総則 &amp; 目的</word>
            </line>
            <line xMin="56.7" yMin="110" xMax="80" yMax="120">
              <word xMin="56.7" yMin="110" xMax="80" yMax="120">市民</word>
            </line>
          </block></flow>
        </page>
        <page width="841.92" height="595.32">
        </page>
        """))
    expectSound(document)
    #expect(document.reader == "bbox")
    #expect(document.mediaType == "application/xhtml+xml")
    #expect(document.encoding == "UTF-8")
    #expect(document.pages.map(\.text) == ["第１章 総則 & 目的\n市民\n", ""])
    #expect(document.pages[0].size == PageSize(width: 595.32, height: 841.92))
    #expect(document.pages[0].isScanned == false)
    #expect(
      document.pages[0].lines[0].box == Box(left: 56.7, top: 85, right: 200, bottom: 106))
    #expect(document.pages[0].wordTexts == [["第１章", "総則 & 目的"], ["市民"]])
    #expect(
      document.pages[0].lines[0].words[1].box
        == Box(left: 140, top: 85, right: 200, bottom: 106))
    #expect(document.pages[0].lines[0].words[1].confidence == nil)
  }

  @Test func wordsThatTouchArePartedByNoSpace() throws {
    let document = try readText(
      xhtml(
        "<page><line>" + word("令和", (10, 10, 30, 20)) + word("7", (30.5, 12, 35, 20))
          + word("年度", (36.5, 10, 56, 20)) + "</line></page>"))
    // 0.5 points are less than a tenth of the height, 1.5 are more.
    #expect(document.pages[0].text == "令和7 年度\n")
    #expect(document.pages[0].size == nil)
  }

  @Test func verticalWordsAreMeasuredDownwards() throws {
    let document = try readText(
      xhtml(
        "<page><line>" + word("基本", (10, 10, 20, 30)) + word("構想", (10, 30, 20, 50))
          + word("計画", (10, 60, 20, 80)) + "</line></page>"))
    #expect(document.pages[0].text == "基本構想 計画\n")
  }

  @Test func linesAreFoundFromTheBoxesWhereTheFileHasNone() throws {
    let document = try readText(
      xhtml(
        "<page width=\"100\" height=\"100\">"
          + word("第１章", (10, 10, 40, 20)) + word("総則", (50, 11, 70, 21))
          // Overlaps by less than half, then goes back to the left.
          + word("市民", (80, 17, 90, 27)) + word("行政", (10, 17, 30, 27)) + "</page>"))
    expectSound(document)
    #expect(document.pages[0].lineTexts == ["第１章 総則", "市民", "行政"])
    #expect(
      document.pages[0].lines[0].box == Box(left: 10, top: 10, right: 70, bottom: 21))
  }

  @Test func textWithoutAUsableBoxIsKept() throws {
    let document = try readText(
      xhtml("<page><line><word xMin=\"nan\">市民</word>と<word>行政</word></line></page>"))
    #expect(document.pages[0].lineTexts == ["市民と 行政"])
    #expect(document.pages[0].lines[0].words.isEmpty)
    #expect(document.pages[0].lines[0].box == nil)
  }

  @Test func charactersOfTheFormatItselfAreKept() throws {
    let document = try readText(
      xhtml(
        "<page><line>" + word("　\u{2F00}\u{FA19}&#x20BB7;<![CDATA[<>]]>&lt;", (1, 1, 9, 9))
          + "</line></page>"))
    #expect(
      document.pages[0].rawText == Array("　\u{2F00}\u{FA19}\u{20BB7}<><\n".utf8))
  }

  @Test func pagesWithoutTextAreAnError() {
    let error = readingError(Array(xhtml("<page></page><page> </page>").utf8))
    #expect(error?.code == .noText)
    #expect(error?.message == "no text in 2 pages of bbox")
  }

  @Test func tooManyPagesNameTheLimit() {
    var limits = ReadingLimits()
    limits.pages = 1
    let page = "<page>" + word("市民", (1, 1, 9, 9)) + "</page>"
    #expect(readingError(Array(xhtml(page).utf8), limits: limits) == nil)
    #expect(readingError(Array(xhtml(page + page).utf8), limits: limits)?.code == .limitExceeded)
  }
}

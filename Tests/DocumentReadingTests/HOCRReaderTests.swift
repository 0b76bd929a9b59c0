import DocumentReading
import PlanModel
import Testing

/// A document as tesseract writes it.
private func hocr(_ body: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
      "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
  <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
   <head><title></title><meta name='ocr-system' content='tesseract 5.3.0' /></head>
   <body>\(body)</body>
  </html>
  """
}

@Suite struct HOCRReaderTests {
  static let page = """
    <div class='ocr_page' id='page_1' title='image "a; b.png"; bbox 0 0 1240 1754; ppageno 0; scan_res 150 150'>
     <div class='ocr_carea' title="bbox 121 138 916 342">
      <p class='ocr_par' lang='jpn' title="bbox 121 138 916 342">
       <span class='ocr_line' title="bbox 150 300 450 375; baseline 0 0; x_size 52.5">
        <span class='ocrx_word' title='bbox 150 300 300 375; x_wconf 96'>第</span>
        <span class='ocrx_word' title='bbox 300 300 375 375; x_wconf 93.5'><strong>2</strong></span><span
          class='ocrx_word' title='bbox 375 300 450 375; x_wconf 27'>章</span>
       </span>
       <span class='ocr_caption' title="bbox 0 400 10 410">
        <span class='ocrx_word' title='bbox 0 400 10 410'> </span>
       </span>
       <span class='ocr_header' title="bbox 0 450 150 600">
        <span class='ocrx_word' title='bbox 0 450 150 600; x_wconf 250'>総則</span>
       </span>
      </p>
     </div>
    </div>
    """

  @Test func readsLinesAndWordsInPoints() throws {
    let document = try readText(hocr(Self.page))
    expectSound(document)
    #expect(document.reader == "hocr")
    #expect(document.mediaType == "application/xhtml+xml")
    #expect(document.diagnostics.isEmpty)
    let page = document.pages[0]
    #expect(page.isScanned)
    // No gap between the words: no space. Lines without text are left out.
    #expect(page.text == "第2章\n総則\n")
    #expect(page.size == PageSize(width: 595.2, height: 841.92))
    #expect(page.lines[0].box == Box(left: 72, top: 144, right: 216, bottom: 180))
    #expect(page.wordTexts == [["第", "2", "章"], ["総則"]])
    #expect(page.lines[0].words.map(\.confidence) == [0.96, 0.935, 0.27])
    #expect(page.lines[0].words[1].box == Box(left: 144, top: 144, right: 180, bottom: 180))
    #expect(page.lines[1].words[0].confidence == 1)
  }

  @Test func spacesBesideJapaneseAreGaps() throws {
    func line(_ words: String...) -> String {
      "<div class='ocr_page' title='bbox 0 0 800 800; scan_res 72 72'><span class='ocr_line' title='bbox 0 0 400 20'>"
        + words.joined(separator: "\n") + "</span></div>"
    }
    func word(_ text: String, _ left: Int, _ right: Int) -> String {
      "<span class='ocrx_word' title='bbox \(left) 0 \(right) 20; x_wconf 90'>\(text)</span>"
    }
    let document = try readText(
      hocr(
        line(word("第", 0, 20), word("1", 24, 30), word("章", 36, 56), word("総則", 80, 120))
          + line(word("City", 0, 40), word("Plan", 44, 90))))
    #expect(document.pages.map(\.text) == ["第1章 総則\n", "City Plan\n"])
  }

  @Test func charactersAreToldInsteadOfTheirWord() throws {
    let document = try readText(
      hocr(
        """
        <div class='ocr_page' title='bbox 0 0 800 800; scan_res 72 72'>
         <span class='ocr_line' title='bbox 0 0 400 20'>
          <span class='ocrx_word' title='bbox 0 0 40 20; x_wconf 12'>
           <span class='ocrx_cinfo' title='x_bboxes 0 0 19 20; x_conf 98.5'>総</span>
           <span class='ocrx_cinfo' title='x_bboxes 21 0 40 20; x_conf 70'>則</span>
          </span>
          <span class='ocrx_word' title='bbox 42 0 60 20; x_wconf 90'>
           <span class='ocrx_cinfo' title='x_bboxes 42 0 60 20; x_conf 90'>編</span>
          </span>
         </span>
        </div>
        """))
    expectSound(document)
    #expect(document.pages[0].text == "総則編\n")
    #expect(document.pages[0].wordTexts == [["総", "則", "編"]])
    #expect(document.pages[0].lines[0].words.map(\.confidence) == [0.985, 0.7, 0.9])
  }

  @Test func withoutAResolutionPixelsStayAndANoteSaysSo() throws {
    let document = try readText(
      hocr(Self.page.replacing("; scan_res 150 150", with: "")))
    #expect(document.diagnostics.map(\.id) == ["resolution-unknown"])
    #expect(document.pages[0].size == PageSize(width: 1240, height: 1754))
    #expect(
      document.pages[0].lines[0].box == Box(left: 150, top: 300, right: 450, bottom: 375))
  }

  @Test func boxesCountFromThePagesCorner() throws {
    let document = try readText(
      hocr(
        Self.page.replacing("bbox 0 0 1240 1754", with: "bbox 150 150 1390 1904")))
    #expect(document.pages[0].size == PageSize(width: 595.2, height: 841.92))
    #expect(
      document.pages[0].lines[0].box == Box(left: 0, top: 72, right: 144, bottom: 108))
  }

  @Test func textOutsideLinesIsKeptAsLinesOfItsOwn() throws {
    let document = try readText(
      hocr(
        """
        捨てる<div class="page ocr_page">余白
        <p class="ocr_par">段落の<br/>文字</p><p>次&nbsp;段落</p>
        <span class="ocr_line">行の文字</span><span class="ocrx_word">語</span>
        </div>捨てる
        """))
    expectSound(document)
    #expect(
      document.pages[0].lineTexts == ["余白", "段落の 文字", "次\u{A0}段落", "行の文字", "語"])
  }

  @Test func htmlWithoutPagesIsUnsupported() {
    let error = readingError(Array(hocr("<p>市民</p>").utf8))
    #expect(error?.code == .unsupportedXML)
    #expect(error?.message.contains("'html'") == true)
  }
}

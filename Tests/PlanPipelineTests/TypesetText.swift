import Foundation

/// A text set on pages by the test, in the forms in which tools report words with their boxes: every line
/// a line, every run between spaces a word, ten points a full-width character.
struct TypesetText {
  /// The lines of each page.
  var pages: [[String]]

  /// The pages of a text, form feeds between them.
  init(_ text: String) {
    pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).map { page in
      page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
  }

  private struct Word {
    var text: String
    var left, top, right, bottom: Double
  }

  /// The words of a line, on a page of `height` points and a pitch of 16.
  private func words(_ line: String, number: Int) -> [Word] {
    var words: [Word] = []
    var x = 60.0
    let top = 50 + 16 * Double(number)
    for scalar in line.unicodeScalars {
      let width = scalar.isASCII || (0xFF61...0xFF9F).contains(scalar.value) ? 5.0 : 10
      defer { x += width }
      if scalar.properties.isWhitespace { continue }
      if let last = words.last, last.right == x {
        words[words.count - 1].text.unicodeScalars.append(scalar)
        words[words.count - 1].right += width
      } else {
        words.append(
          Word(text: String(scalar), left: x, top: top, right: x + width, bottom: top + 10))
      }
    }
    return words
  }

  private func size(_ page: [String]) -> (width: Int, height: Int) {
    (width: 600, height: max(842, 100 + 16 * page.count))
  }

  /// As `pdftotext -bbox-layout` writes it, a block a page.
  var xhtml: [UInt8] {
    var text = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head/><body><doc>\n"
    for page in pages {
      let size = size(page)
      text += "<page width=\"\(size.width)\" height=\"\(size.height)\"><flow><block>\n"
      for (number, line) in page.enumerated() {
        let words = words(line, number: number)
        guard let first = words.first, let last = words.last else { continue }
        func box(_ left: Double, _ right: Double) -> String {
          "xMin=\"\(left)\" yMin=\"\(first.top)\" xMax=\"\(right)\" yMax=\"\(first.bottom)\""
        }
        text += "<line \(box(first.left, last.right))>"
        for word in words {
          text += "<word \(box(word.left, word.right))>\(escaped(word.text))</word>"
        }
        text += "</line>\n"
      }
      text += "</block></flow></page>\n"
    }
    return Array((text + "</doc></body></html>\n").utf8)
  }

  /// As tesseract writes it, at 72 pixels to the inch.
  var hocr: [UInt8] {
    var text = """
      <html xmlns="http://www.w3.org/1999/xhtml"><head>
      <meta name="ocr-system" content="tesseract"/>
      <meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_par ocr_line ocrx_word"/>
      </head><body>\n
      """
    for (index, page) in pages.enumerated() {
      let size = size(page)
      text +=
        "<div class='ocr_page' title='bbox 0 0 \(size.width) \(size.height); ppageno \(index); "
        + "scan_res 72 72'>\n"
      for (number, line) in page.enumerated() {
        let words = words(line, number: number)
        guard let first = words.first, let last = words.last else { continue }
        func box(_ left: Double, _ right: Double) -> String {
          "bbox \(Int(left)) \(Int(first.top)) \(Int(right)) \(Int(first.bottom))"
        }
        text += "<span class='ocr_line' title='\(box(first.left, last.right))'>"
        for word in words {
          text +=
            "<span class='ocrx_word' title='\(box(word.left, word.right)); x_wconf 90'>"
            + "\(escaped(word.text))</span> "
        }
        text += "</span>\n"
      }
      text += "</div>\n"
    }
    return Array((text + "</body></html>\n").utf8)
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

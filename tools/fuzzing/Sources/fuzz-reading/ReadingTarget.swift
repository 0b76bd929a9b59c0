import DocumentReading
import FuzzSupport
import PlanModel

/// Any bytes are read or refused with an error, and what is read keeps the promises of its types.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzInput(start, count)
  guard let document = try? DocumentReader().read(bytes, name: "input") else { return 0 }
  require(!document.pages.isEmpty, "a document has a page")
  for (index, page) in document.pages.enumerated() {
    require(page.number == index + 1, "pages are numbered from 1")
    require(
      Array(String(decoding: page.rawText, as: UTF8.self).utf8) == page.rawText,
      "raw text is valid UTF-8")
    var end = 0
    for line in page.lines {
      require(
        line.range.indices.lowerBound >= end && line.range.indices.upperBound <= page.rawText.count,
        "lines rise within the page and do not overlap")
      end = line.range.indices.upperBound
      var wordEnd = line.range.indices.lowerBound
      for word in line.words {
        require(
          word.range.indices.lowerBound >= wordEnd
            && word.range.indices.upperBound <= line.range.indices.upperBound,
          "words rise within their line")
        wordEnd = word.range.indices.upperBound
      }
    }
  }
  return 0
}

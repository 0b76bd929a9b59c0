import PlanModel

/// A page of lines, and the lines in a small layer T of the tests' own: a run of four ・ is a leader,
/// full-width digits are ASCII, ｶﾞ is one letter, a zero-width space is deleted, ends are trimmed.
func makePage(_ number: Int, _ lines: [String]) -> Page {
  var raw: [UInt8] = []
  var ranges: [Line] = []
  for line in lines {
    let lower = raw.count
    raw += Array(line.utf8)
    ranges.append(Line(range: ByteRange(lower, raw.count)))
    raw.append(UInt8(ascii: "\n"))
  }
  return Page(number: number, rawText: raw, lines: ranges)
}

func textLines(_ page: Page) -> [TextLine] {
  page.lines.map { line in
    let raw = String(decoding: page.rawText[line.range.indices], as: UTF8.self).unicodeScalars
    var scalars: [Unicode.Scalar] = []
    var offsets: [UInt32] = []
    var end = line.range.lower
    var offset = line.range.lower
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }
    var rest = raw[...]
    while let scalar = rest.first {
      var length = 1
      var made: Unicode.Scalar? = scalar
      let dots = rest.prefix { $0 == "・" }.count
      if dots >= 4 {
        (made, length) = ("\u{2026}", dots)
      } else if ("\u{FF10}"..."\u{FF19}").contains(scalar) {
        made = Unicode.Scalar(scalar.value - 0xFF10 + 0x30)
      } else if rest.starts(with: ["\u{FF76}", "\u{FF9E}"]) {
        (made, length) = ("\u{30AC}", 2)
      } else if scalar == "\u{200B}" {
        made = nil
      }
      let lower = offset
      offset += UInt32(rest.prefix(length).reduce(0) { $0 + UTF8.width($1) })
      rest = rest.dropFirst(length)
      if let made, !(isBlank(made) && scalars.isEmpty) {
        scalars.append(made)
        offsets.append(lower)
      }
      end = offset
    }
    while let last = scalars.last, isBlank(last), let start = offsets.last {
      scalars.removeLast()
      offsets.removeLast()
      end = start
    }
    offsets.append(end)
    return TextLine(page: page.number, scalars: scalars, rawOffsets: offsets)
  }
}

/// A document made from nothing but its places.
func makeDocument(
  body: [Node], furniture: [Furniture] = [], dropped: [Dropped] = [], sha256: String = "00"
) -> PlanDocument {
  PlanDocument(
    producer: Producer(name: "test", version: "1", configuration: ""),
    source: SourceDescription(
      fileName: "test", sha256: sha256, mediaType: "text/plain", reader: "text",
      encoding: "UTF-8", pages: []),
    body: body, furniture: furniture, dropped: dropped)
}

extension Page {
  /// The bytes of the first place where a text stands in the raw text, as a span.
  func span(_ text: String) -> SourceSpan {
    let wanted = Array(text.utf8)
    let index = rawText.indices.first { rawText[$0...].starts(with: wanted) } ?? -1
    precondition(index >= 0, "no \(text) on the page")
    return SourceSpan(page: number, range: ByteRange(index, index + wanted.count))
  }
}

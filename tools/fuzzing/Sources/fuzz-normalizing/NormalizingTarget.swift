import FuzzSupport
import PlanModel
import TextNormalization

/// Any text is normalized once and for all, and each of its offsets leads back into the raw text.
@_cdecl("LLVMFuzzerTestOneInput")
public func normalizeOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The normalizer takes valid UTF-8: ill-formed bytes become U+FFFD, as readers make them.
  let raw = Array(String(decoding: fuzzInput(start, count), as: UTF8.self).utf8)
  let normalizer = TextNormalizer()
  let text = normalizer.normalize(raw)
  require(
    Array(String(decoding: text.utf8, as: UTF8.self).utf8) == text.utf8,
    "normalized text is valid UTF-8")
  require(normalizer.normalize(text.utf8).utf8 == text.utf8, "normalization is idempotent")

  var last = 0
  for offset in 0...text.utf8.count {
    let rawOffset = text.map.rawOffset(ofText: offset)
    require(rawOffset >= last && rawOffset <= raw.count, "offsets rise within the raw text")
    last = rawOffset
  }

  let lines = raw.split(separator: 0x0A, omittingEmptySubsequences: false)
    .map { Line(range: ByteRange($0.startIndex, $0.endIndex)) }
  let page = normalizer.textLines(of: Page(number: 1, rawText: raw, lines: lines))
  require(page.lines.count == lines.count, "each line of a page stays a line")
  for (line, source) in zip(page.lines, lines) {
    require(
      zip(line.rawOffsets, line.rawOffsets.dropFirst()).allSatisfy { $0 <= $1 },
      "offsets of a line rise")
    let first = Int(line.rawOffsets.first ?? 0)
    let end = Int(line.rawOffsets.last ?? 0)
    require(
      line.isBlank
        || (first >= source.range.indices.lowerBound && end <= source.range.indices.upperBound),
      "a line's scalars come from its own bytes")
  }
  return 0
}

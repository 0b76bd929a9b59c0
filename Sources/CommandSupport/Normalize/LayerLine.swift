internal import PlanModel
internal import TextNormalization

/// A line of one layer, each scalar with the raw bytes it comes from.
struct LayerLine {
  /// A layer above the raw text.
  enum Layer: String, CaseIterable {
    /// T: what the output shows.
    case text
    /// K: what is matched and compared.
    case key
  }

  /// The scalars of the line.
  let scalars: [Unicode.Scalar]
  /// For each scalar its raw bytes, counted from the start of the raw line. They rise; scalars that
  /// were made of the same bytes share them.
  let rawRanges: [Range<Int>]

  /// Makes the line of a layer.
  ///
  /// - Parameters:
  ///   - line: the line in layer T.
  ///   - start: offset of the raw line in the raw text that `line` counts in.
  init(_ line: TextLine, start: Int, layer: Layer) {
    let offsets = line.rawOffsets
    func raw(_ range: Range<Int>) -> Range<Int> {
      let (lower, upper) = (offsets[range.lowerBound], offsets[range.upperBound])
      return Int(lower) - start..<Int(upper) - start
    }
    switch layer {
    case .text:
      scalars = Array(line.scalars)
      rawRanges = line.scalars.indices.map { raw($0..<$0 + 1) }
    case .key:
      let key = MatchKey(mapping: line)
      scalars = key.scalars
      rawRanges = key.scalars.indices.map { raw(key.textRange(of: $0..<$0 + 1)) }
    }
  }

  /// What was changed: the raw line with these edits is the layer's line.
  ///
  /// Each edit is a piece of the raw line and what stands for it; between two edits both lines are
  /// the same. Offsets are UTF-8 bytes of the two lines.
  ///
  /// - Parameter raw: the whole raw line, white space at its ends included.
  func edits(of raw: ArraySlice<UInt8>) -> [OffsetMap.Edit] {
    var edits: [OffsetMap.Edit] = []
    var rawEnd = 0
    var textEnd = 0
    func add(_ range: Range<Int>, _ count: Int) {
      edits.append(
        OffsetMap.Edit(
          raw: ByteRange(range.lowerBound, range.upperBound),
          text: ByteRange(textEnd, textEnd + count)))
    }
    var index = 0
    while index < scalars.count {
      var range = rawRanges[index]
      if range.lowerBound > rawEnd { add(rawEnd..<range.lowerBound, 0) }
      var bytes = Array(String(scalars[index]).utf8)
      index += 1
      while index < scalars.count, rawRanges[index].lowerBound < range.upperBound {
        range = range.lowerBound..<max(range.upperBound, rawRanges[index].upperBound)
        bytes += Array(String(scalars[index]).utf8)
        index += 1
      }
      let piece = raw[raw.startIndex + range.lowerBound..<raw.startIndex + range.upperBound]
      if !piece.elementsEqual(bytes) { add(range, bytes.count) }
      rawEnd = range.upperBound
      textEnd += bytes.count
    }
    if rawEnd < raw.count { add(rawEnd..<raw.count, 0) }
    return edits
  }
}

public import PlanModel

/// Where each byte of a normalized text comes from, and where each byte of its source went.
///
/// A sorted list of edits; between two edits both texts are the same bytes. All offsets count
/// UTF-8 bytes. Every edit is as small as its rule allows: one scalar for most, a whole run for a
/// leader, kana and voicing mark for a composition, nothing on the text's side for a deletion.
public struct OffsetMap: Sendable, Hashable {
  /// One replaced, composed or deleted piece.
  public struct Edit: Sendable, Hashable {
    /// The bytes that were there; never empty.
    public var raw: ByteRange
    /// The bytes that stand for them; empty for a deletion.
    public var text: ByteRange

    /// Makes an edit.
    public init(raw: ByteRange, text: ByteRange) {
      self.raw = raw
      self.text = text
    }
  }

  /// The edits, sorted; neither their raw ranges nor their text ranges overlap.
  public private(set) var edits: [Edit]
  /// Number of bytes of the raw text.
  public let rawCount: Int
  /// Number of bytes of the normalized text.
  public let textCount: Int

  /// Makes a map. The edits must be sorted and must not overlap.
  public init(edits: [Edit], rawCount: Int, textCount: Int) {
    self.edits = edits
    self.rawCount = rawCount
    self.textCount = textCount
  }

  /// The offset in the text of an offset in the raw text.
  ///
  /// An offset inside an edit goes to the start of what the edit became; so does an offset at or
  /// in a deletion. Offsets behind the end go to the end.
  public func textOffset(ofRaw offset: Int) -> Int {
    guard let edit = lastEdit(where: { Int($0.raw.lower) <= offset }) else {
      return min(offset, textCount)
    }
    if offset < Int(edit.raw.upper) { return Int(edit.text.lower) }
    return min(Int(edit.text.upper) + offset - Int(edit.raw.upper), textCount)
  }

  /// The offset in the raw text of an offset in the text: where the source of the scalar at that
  /// offset starts.
  ///
  /// An offset inside an edit goes to the edit's start in the raw text. Deleted bytes at the offset
  /// lie before the result. Offsets behind the end go to the end.
  public func rawOffset(ofText offset: Int) -> Int {
    guard let edit = lastEdit(where: { Int($0.text.lower) <= offset }) else {
      return min(offset, rawCount)
    }
    if offset < Int(edit.text.upper) { return Int(edit.raw.lower) }
    return min(Int(edit.raw.upper) + offset - Int(edit.text.upper), rawCount)
  }

  /// The text's bytes that stand for some raw bytes: the smallest range that holds all that came
  /// from them, whole edits included. Empty where all of them were deleted.
  ///
  /// - Parameter range: half-open range of bytes of the raw text.
  public func textRange(ofRaw range: Range<Int>) -> Range<Int> {
    let lower = textOffset(ofRaw: range.lowerBound)
    guard !range.isEmpty else { return lower..<lower }
    var upper = textOffset(ofRaw: range.upperBound)
    if let edit = lastEdit(where: { Int($0.raw.lower) < range.upperBound }),
      range.upperBound < Int(edit.raw.upper)
    {
      upper = Int(edit.text.upper)
    }
    return lower..<max(lower, upper)
  }

  /// The raw bytes that some bytes of the text come from: the smallest range that holds all of
  /// them, whole edits included. Deleted bytes at either end are left out, those inside are in.
  ///
  /// - Parameter range: half-open range of bytes of the text.
  public func rawRange(ofText range: Range<Int>) -> Range<Int> {
    let lower = rawOffset(ofText: range.lowerBound)
    guard !range.isEmpty else { return lower..<lower }
    guard let edit = lastEdit(where: { Int($0.text.lower) < range.upperBound }) else {
      return lower..<max(lower, min(range.upperBound, rawCount))
    }
    let behind = max(0, range.upperBound - Int(edit.text.upper))
    return lower..<max(lower, min(Int(edit.raw.upper) + behind, rawCount))
  }

  /// The last edit for which the test holds; it must hold for a prefix of the edits.
  private func lastEdit(where test: (Edit) -> Bool) -> Edit? {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if test(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : edits[low - 1]
  }
}

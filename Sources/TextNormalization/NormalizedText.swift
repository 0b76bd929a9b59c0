public import PlanModel

/// A text in layer T with its map to the raw text.
public struct NormalizedText: Sendable, Hashable {
  /// The text in layer T: valid UTF-8.
  public var utf8: [UInt8]
  /// Where it comes from.
  public var map: OffsetMap
  /// What was deleted, in order, ranges in the raw text. An invisible character between two that
  /// became one (ｶ, ZWSP, ﾞ) belongs to them and is not listed.
  public var deletions: [Deletion]
  /// Private-use glyphs of unknown meaning that stand in the text, as ranges in the raw text.
  public var unknownGlyphs: [ByteRange]
}

/// A run of raw bytes that stands for nothing in layer T.
public struct Deletion: Sendable, Hashable {
  /// Why it was deleted.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A private-use glyph alone on its line or at the end of one.
    case decorativeGlyph
    /// A character that nobody sees: ZWSP, BOM, soft hyphen, C0 control.
    case invisible
    /// A second print of the character before it.
    case overprint
  }

  /// The raw bytes.
  public var range: ByteRange
  /// Why they were deleted.
  public var reason: Reason

  /// Makes a deletion.
  public init(range: ByteRange, reason: Reason) {
    self.range = range
    self.reason = reason
  }
}

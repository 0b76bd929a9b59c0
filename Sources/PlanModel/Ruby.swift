/// The reading of a word (ルビ), printed small beside it.
public struct Ruby: Sendable, Hashable, Codable {
  /// The word in layer T: part of the label, the text or a cell of the node that the reading is with.
  public var base: String
  /// The reading as printed.
  public var text: String
  /// Where the reading stands in the source.
  public var source: [SourceSpan]

  /// Makes a reading.
  public init(base: String, text: String, source: [SourceSpan]) {
    self.base = base
    self.text = text
    self.source = source
  }
}

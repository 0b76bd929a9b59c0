/// What a reader refuses to exceed. Every limit is named in the error that it raises.
///
/// The defaults are far above any plan (the largest of 255 real ones was 60 MB of PDF, 400 pages)
/// and keep a hostile file from taking all memory.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of an input. 1 GiB.
  public var inputBytes = 1 << 30
  /// Bytes of one line of plain text, decoded. 64 MiB.
  public var lineBytes = 64 << 20
  /// Pages of a document. 200,000.
  public var pages = 200_000
  /// Depth of nested XML elements. 256.
  public var xmlDepth = 256
  /// Bytes of text and attribute values of an XML document, decoded. 512 MiB.
  public var xmlTextBytes = 512 << 20
  /// Elements of an XML document. 20 million: 30,000 pages of 600 words.
  public var xmlElements = 20_000_000
  /// Attributes of one XML element. 256.
  public var xmlAttributes = 256
  /// Bytes of one XML attribute value. 1 MiB.
  public var xmlAttributeBytes = 1 << 20

  /// The default limits.
  public static let `default` = ReadingLimits()

  /// Makes the default limits, to be changed one by one.
  public init() {}

  /// A page's raw text holds fewer bytes than this whatever the limits are: its offsets have 32
  /// bits, of which one is left alone.
  static let pageBytes = Int(Int32.max)
}

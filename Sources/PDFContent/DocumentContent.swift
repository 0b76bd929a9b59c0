public import PlanModel

/// What a PDF says of itself as a whole.
public struct DocumentContent: Sendable, Hashable {
  /// The number of pages it declares. Fewer may be readable.
  public var pageCount: Int
  /// The program that made the PDF.
  public var producer: String?
  /// The program the document was written in.
  public var creator: String?
  /// The title it declares, often a file name.
  public var title: String?
  /// Whether it says that its content is tagged.
  public var isTagged: Bool
  /// Whether the file is encrypted (and was opened).
  public var isEncrypted: Bool
  /// Bookmarks, depth first.
  public var bookmarks: [Bookmark]
  /// Whether the fonts were missing that stand in for those that the file does not hold: text in
  /// Japanese fonts that are not embedded may have been lost.
  public var lacksStandInFonts = false

  /// Makes a description.
  public init(
    pageCount: Int, producer: String? = nil, creator: String? = nil, title: String? = nil,
    isTagged: Bool = false, isEncrypted: Bool = false, bookmarks: [Bookmark] = []
  ) {
    self.pageCount = pageCount
    self.producer = producer
    self.creator = creator
    self.title = title
    self.isTagged = isTagged
    self.isEncrypted = isEncrypted
    self.bookmarks = bookmarks
  }
}

/// A font of a PDF. Fonts are told before the first page that uses them, numbered from 0.
public struct Font: Sendable, Hashable {
  /// Base name without a subset's prefix (`MS-Mincho`); empty for most Type 3 fonts.
  public let name: String
  /// Weight from 100 to 900 where the font says it; 0 where it does not.
  public let weight: Int
  /// The flags of the font descriptor (ISO 32000-1, table 123).
  public let flags: Int
  /// Whether the file holds the font.
  public let isEmbedded: Bool
  /// Whether its weight, its flags or its name says that it is bold: told once, since every line asks.
  public let isBold: Bool

  /// Makes a font.
  public init(name: String, weight: Int = 0, flags: Int = 0, isEmbedded: Bool = true) {
    self.name = name
    self.weight = weight
    self.flags = flags
    self.isEmbedded = isEmbedded
    // Bit 19 is ForceBold.
    isBold = weight >= 600 || flags & 0x4_0000 != 0 || Self.isBold(name)
  }

  /// What bold fonts have in their names, in UTF-8. Morisawa and Hiragino number their weights; W6 and
  /// above are bold.
  private static let marks = [
    "Bold", "Heavy", "Black", "Ultra", "Demi", "Futo", "-B", "-W6", "-W7", "-W8", "-W9", "太",
  ].map { Array($0.utf8) }

  private static func isBold(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.indices.contains { start in
      marks.contains { $0[0] == bytes[start] && bytes[start...].starts(with: $0) }
    }
  }
}

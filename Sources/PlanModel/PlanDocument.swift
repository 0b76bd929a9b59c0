/// A converted document: what `taikei convert` writes.
public struct PlanDocument: Sendable, Hashable {
  /// Name and version of the output format.
  public static let currentSchema = "taikei/1.1"

  /// Name and version of the output format, `taikei/1.1`.
  public var schema: String
  /// What made the document.
  public var producer: Producer
  /// What it was made from.
  public var source: SourceDescription
  /// What the document says of itself.
  public var document: DocumentDescription
  /// The tree.
  public var body: [Node]
  /// Page furniture: page numbers, running heads, thumb indexes, ….
  public var furniture: [Furniture]
  /// Characters that are in no node and are no furniture, each with its reason.
  public var dropped: [Dropped]
  /// Typed facts that point at nodes.
  public var facts: Facts
  /// What the stages noticed, in the order of the pages.
  public var diagnostics: [Diagnostic]

  /// Makes a document from all its parts.
  public init(
    schema: String = PlanDocument.currentSchema, producer: Producer, source: SourceDescription,
    document: DocumentDescription = DocumentDescription(), body: [Node] = [],
    furniture: [Furniture] = [], dropped: [Dropped] = [], facts: Facts = Facts(),
    diagnostics: [Diagnostic] = []
  ) {
    self.schema = schema
    self.producer = producer
    self.source = source
    self.document = document
    self.body = body
    self.furniture = furniture
    self.dropped = dropped
    self.facts = facts
    self.diagnostics = diagnostics
  }
}

/// The program that made a document.
public struct Producer: Sendable, Hashable, Codable {
  /// Name of the program.
  public var name: String
  /// Version of the program.
  public var version: String
  /// Hash of everything that was configured: the same source and hash give the same bytes.
  public var configuration: String

  /// Makes a producer.
  public init(name: String, version: String, configuration: String) {
    self.name = name
    self.version = version
    self.configuration = configuration
  }
}

/// The source of a document, without its text.
public struct SourceDescription: Sendable, Hashable, Codable {
  /// A page of the source.
  public struct PageDescription: Sendable, Hashable, Codable {
    /// Number of the page, from 1.
    public var number: Int
    /// Width in points; nil for plain text.
    public var width: Double?
    /// Height in points; nil for plain text.
    public var height: Double?
    /// Clockwise rotation in degrees.
    public var rotation: Int
    /// Whether the text came from optical character recognition.
    public var scanned: Bool

    /// Makes a description.
    public init(number: Int, width: Double?, height: Double?, rotation: Int, scanned: Bool) {
      self.number = number
      self.width = width
      self.height = height
      self.rotation = rotation
      self.scanned = scanned
    }
  }

  /// File name without its folder.
  public var fileName: String
  /// SHA-256 of the file's bytes in hexadecimal.
  public var sha256: String
  /// Media type of the file.
  public var mediaType: String
  /// The reader that read it.
  public var reader: String
  /// The character encoding that was read.
  public var encoding: String
  /// The pages.
  public var pages: [PageDescription]

  /// Makes a description.
  public init(
    fileName: String, sha256: String, mediaType: String, reader: String, encoding: String,
    pages: [PageDescription]
  ) {
    self.fileName = fileName
    self.sha256 = sha256
    self.mediaType = mediaType
    self.reader = reader
    self.encoding = encoding
    self.pages = pages
  }
}

/// What a document says of itself. Everything is absent that it does not say.
public struct DocumentDescription: Sendable, Hashable, Codable {
  /// The form of a document.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A plan or a part of one.
    case plan
    /// Minutes of a meeting.
    case minutes
    /// Presentation slides.
    case slides
  }

  /// The form of the document.
  public var kind: Kind
  /// The title as printed, in layer T.
  public var title: String?
  /// The municipality.
  public var municipality: Municipality?
  /// Name of the plan, without its edition.
  public var planName: String?
  /// The edition in the document's words: 第６次, 第三期.
  public var edition: String?
  /// The tiers of its policies, outermost first, in its own words.
  public var tiers: [String]
  /// 骨子, 素案, 案, ….
  public var stage: String?
  /// The years the plan is for.
  public var period: Period?

  /// Makes a description.
  public init(
    kind: Kind = .plan, title: String? = nil, municipality: Municipality? = nil,
    planName: String? = nil, edition: String? = nil, tiers: [String] = [], stage: String? = nil,
    period: Period? = nil
  ) {
    self.kind = kind
    self.title = title
    self.municipality = municipality
    self.planName = planName
    self.edition = edition
    self.tiers = tiers
    self.stage = stage
    self.period = period
  }
}

/// A municipality as the document names it.
public struct Municipality: Sendable, Hashable, Codable {
  /// Name with its kind: ○○市, ○○町.
  public var name: String
  /// Name of the prefecture, where the document says it.
  public var prefecture: String?
  /// The national local government code (全国地方公共団体コード), six digits.
  public var code: String?

  /// Makes a municipality.
  public init(name: String, prefecture: String? = nil, code: String? = nil) {
    self.name = name
    self.prefecture = prefecture
    self.code = code
  }
}

/// The years a plan is for.
public struct Period: Sendable, Hashable, Codable {
  /// First fiscal year, as a year of the common era.
  public var from: Int
  /// Last fiscal year, as a year of the common era.
  public var to: Int
  /// The words it was read from.
  public var text: String

  /// Makes a period.
  public init(from: Int, to: Int, text: String) {
    self.from = from
    self.to = to
    self.text = text
  }
}

/// A piece of page furniture.
public struct Furniture: Sendable, Hashable {
  /// What kind of furniture it is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The number of the page.
    case pageNumber
    /// A running head.
    case header
    /// A running foot.
    case footer
    /// A tab at the page's edge that repeats a chapter.
    case thumbIndex
    /// Column headings that every page repeats.
    case columnHeader
    /// A printer's slug.
    case slug
    /// A crop mark.
    case cropMark
  }

  /// What kind of furniture it is.
  public var kind: Kind
  /// Its text in layer T.
  public var text: String
  /// Where it stands; all on one page.
  public var source: [SourceSpan]

  /// Makes a piece of furniture.
  public init(kind: Kind, text: String, source: [SourceSpan]) {
    self.kind = kind
    self.text = text
    self.source = source
  }
}

/// Characters that are kept out of the body.
public struct Dropped: Sendable, Hashable {
  /// Why they were dropped.
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    /// A glyph without meaning, such as a lone private-use character.
    case decorativeGlyph
    /// Leader dots with the page number they lead to.
    case leader
    /// A second print of the same characters.
    case overprint
    /// Invisible text.
    case hidden
    /// Text outside the page.
    case offPage
  }

  /// Why they were dropped.
  public var reason: Reason
  /// The characters in layer T.
  public var text: String
  /// Where they stand; all on one page.
  public var source: [SourceSpan]

  /// Makes an entry.
  public init(reason: Reason, text: String, source: [SourceSpan]) {
    self.reason = reason
    self.text = text
    self.source = source
  }
}

/// Typed facts of a plan, each with its verbatim text and the nodes it was read from.
///
/// The lists are empty in version 1.0 of the format: reading them is work of its own.
public struct Facts: Sendable, Hashable, Codable {
  /// Makes an empty set of facts.
  public init() {}
}

public import PlanModel

/// What a page of a PDF draws, as the engine reports it, before anything is made of it.
///
/// All coordinates are points of the page as it is displayed: rotated, cut to the crop box, from its
/// top left corner, y growing downwards.
public struct PageContent: Sendable, Hashable {
  /// Number of the page, from 1.
  public var number: Int
  /// Size as displayed.
  public var size: PageSize
  /// Clockwise rotation for display in degrees: 0, 90, 180 or 270. Already applied.
  public var rotation: Int
  /// The page's label (`iii`, `A-2`), where the document has one.
  public var label: String?
  /// The characters in the order of the content stream, without those the engine made up.
  public var glyphs: [Glyph] = []
  /// What the glyphs look like; `Glyph.style` counts in it.
  public var styles: [GlyphStyle] = []
  /// Lines and filled or outlined rectangles.
  public var shapes: [Shape] = []
  /// Boxes of images.
  public var images: [Box] = []
  /// Areas that link somewhere.
  public var links: [Link] = []
  /// How many of the glyphs stand for codes that look like Unicode, in fonts that do not say so.
  public var codesAsCharacters = 0
  /// What the page has more of than a limit lets through; the rest is left out.
  public var cuts: [PageCut] = []

  /// Makes a page without content.
  public init(number: Int, size: PageSize, rotation: Int = 0, label: String? = nil) {
    self.number = number
    self.size = size
    self.rotation = rotation
    self.label = label
  }
}

/// One character of a page.
public struct Glyph: Sendable, Hashable {
  /// The character, or U+FFFD where the font does not say which it is.
  public var scalar: Unicode.Scalar
  /// Left edge of the character's cell: its advance wide, ascent and descent high, for text turned by
  /// a right angle likewise along the turned line. It holds the character's outline, too.
  public var left: Float
  /// Top edge of the cell.
  public var top: Float
  /// Right edge of the cell.
  public var right: Float
  /// Bottom edge of the cell.
  public var bottom: Float
  /// Index into the page's `styles`.
  public var style: UInt16

  /// Makes a character.
  public init(
    scalar: Unicode.Scalar, left: Float, top: Float, right: Float, bottom: Float, style: UInt16
  ) {
    self.scalar = scalar
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
    self.style = style
  }
}

/// What some characters of a page have in common.
public struct GlyphStyle: Sendable, Hashable {
  /// Index into the document's fonts.
  public var font: Int
  /// Size in points as displayed: the font size times the scale of its matrix, 0.01 exact.
  public var size: Float
  /// Fill colour, `0xRRGGBBAA`.
  public var colour: UInt32
  /// Clockwise angle of the line of writing in whole degrees, 0 ..< 360; 0 for upright text.
  public var angle: Int
  /// Whether nothing of it is seen: text render mode 3 or 7, or full transparency.
  public var isInvisible: Bool
  /// The standard structure type of the tagged content it belongs to (`P`, `H1`, `TD`, `Artifact`).
  public var tag: String?

  /// Makes a style.
  public init(
    font: Int, size: Float, colour: UInt32 = 0x0000_00FF, angle: Int = 0,
    isInvisible: Bool = false, tag: String? = nil
  ) {
    self.font = font
    self.size = size
    self.colour = colour
    self.angle = angle
    self.isInvisible = isInvisible
    self.tag = tag
  }
}

/// A line, a rectangle or a filled area that a page draws. Rounded corners are taken for corners; other
/// curves and slanted lines are left out, unless they bound something filled.
public struct Shape: Sendable, Hashable {
  /// Its extent. A line is a box of no height or no width.
  public var box: Box
  /// Colour of the inside, `0xRRGGBBAA`; nil where it is not filled.
  public var fill: UInt32?
  /// Colour of the line, `0xRRGGBBAA`; nil where none is drawn.
  public var stroke: UInt32?
  /// Width of the line in points.
  public var lineWidth: Float
  /// Whether the line is dashed.
  public var isDashed: Bool
  /// Whether it is neither a line nor a rectangle but something filled, of which only the extent is
  /// told.
  public var isFigure: Bool

  /// Makes a shape.
  public init(
    box: Box, fill: UInt32? = nil, stroke: UInt32? = nil, lineWidth: Float = 0,
    isDashed: Bool = false, isFigure: Bool = false
  ) {
    self.isFigure = isFigure
    self.box = box
    self.fill = fill
    self.stroke = stroke
    self.lineWidth = lineWidth
    self.isDashed = isDashed
  }
}

/// An area of a page that links somewhere.
public struct Link: Sendable, Hashable {
  /// The area.
  public var box: Box
  /// The page it leads to, from 1.
  public var page: Int?
  /// The address it leads to.
  public var address: String?

  /// Makes a link.
  public init(box: Box, page: Int? = nil, address: String? = nil) {
    self.box = box
    self.page = page
    self.address = address
  }
}

/// Something that a page has more of than a limit lets through.
public struct PageCut: Sendable, Hashable {
  /// What there is too much of.
  public enum What: UInt8, Sendable, Hashable, CaseIterable {
    /// Characters.
    case glyphs = 1
    /// Combinations of font, size and colour.
    case styles = 2
    /// Lines and rectangles.
    case shapes = 3
    /// Images.
    case images = 4
    /// Links.
    case links = 5
    /// Objects that a page draws, of all kinds.
    case objects = 6
    /// Form XObjects inside one another.
    case formDepth = 7
  }

  /// What there is too much of.
  public var what: What
  /// How many were let through, or how deep.
  public var limit: Int

  /// Makes a remark.
  public init(_ what: What, limit: Int) {
    self.what = what
    self.limit = limit
  }
}

/// What a page shows besides text, as far as it says how the text is arranged.
public struct PageArt: Sendable, Hashable {
  /// Straight lines along the axes, thin rectangles and the edges of outlined ones among them.
  public var rules: [Rule]
  /// Areas filled with a colour that is not the paper's.
  public var fills: [Fill]
  /// Areas of images.
  public var images: [Box]
  /// Extents of filled shapes that are no rectangles.
  public var figures: [Box]
  /// Rectangles that are outlined as a whole, and not by rules.
  public var frames: [Box]

  /// Makes the art of a page.
  public init(
    rules: [Rule] = [], fills: [Fill] = [], images: [Box] = [], figures: [Box] = [],
    frames: [Box] = []
  ) {
    self.figures = figures
    self.frames = frames
    self.rules = rules
    self.fills = fills
    self.images = images
  }

  /// A straight line along one of the axes.
  public struct Rule: Sendable, Hashable {
    /// Whether it runs from left to right; else from top to bottom.
    public var isHorizontal: Bool
    /// Where it stands across its run: y of a horizontal rule, x of a vertical one, in points.
    public var position: Float
    /// Where it starts along its run, in points.
    public var start: Float
    /// Where it ends along its run, in points.
    public var end: Float

    /// Makes a rule.
    public init(isHorizontal: Bool, position: Float, start: Float, end: Float) {
      self.isHorizontal = isHorizontal
      self.position = position
      self.start = start
      self.end = end
    }
  }

  /// A filled area.
  public struct Fill: Sendable, Hashable {
    /// Its extent.
    public var box: Box
    /// Its colour, `0xRRGGBB`.
    public var colour: UInt32

    /// Makes a filled area.
    public init(box: Box, colour: UInt32) {
      self.box = box
      self.colour = colour
    }
  }
}

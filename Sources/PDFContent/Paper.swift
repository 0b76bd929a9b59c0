internal import PlanModel

/// What the text of a page is printed on: tells white text on a coloured area from white text on white paper, which nobody sees.
public struct Paper: Sendable {
  private var grounds: [Box] = []

  /// Takes the coloured areas and the pictures of a page.
  public init(_ content: PageContent) {
    guard content.styles.contains(where: { Self.isWhite($0.colour) }) else { return }
    for shape in content.shapes {
      if let fill = shape.fill, !Self.isWhite(fill), fill & 0xFF > 0x20 {
        grounds.append(shape.box)
      }
    }
    grounds += content.images
  }

  /// Whether text of a colour cannot be told from the paper at a place.
  ///
  /// - Parameters:
  ///   - colour: `0xRRGGBBAA`.
  ///   - x: points from the left edge of the page.
  ///   - y: points from its top edge.
  public func hides(_ colour: UInt32, _ x: Float, _ y: Float) -> Bool {
    guard Self.isWhite(colour) else { return false }
    return !grounds.contains {
      $0.left <= Double(x) && Double(x) <= $0.right && $0.top <= Double(y)
        && Double(y) <= $0.bottom
    }
  }

  /// Whether a colour cannot be told from white: every component above 250 of 255.
  public static func isWhite(_ colour: UInt32) -> Bool {
    colour >> 24 > 250 && colour >> 16 & 0xFF > 250 && colour >> 8 & 0xFF > 250
  }
}

public import PlanModel

/// What the layout stage knows of a page besides its lines.
public struct PageSheet: Sendable {
  /// Width and height in points.
  public var size: PageSize
  /// Rules, fills and images.
  public var art: PageArt

  /// Areas of drawings: filled shapes that are no rectangles, and pictures that do not fill half the
  /// page, as backgrounds do.
  var figures: [Box] {
    let half = size.width * size.height / 2
    return art.figures
      + art.images.filter { ($0.right - $0.left) * ($0.bottom - $0.top) < half }
  }

  /// Makes a sheet.
  public init(size: PageSize, art: PageArt) {
    self.size = size
    self.art = art
  }
}

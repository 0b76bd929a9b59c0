public import PlanModel

/// What the layout stage knows of a page besides its lines.
public struct PageSheet: Sendable {
  /// Width and height in points.
  public var size: PageSize
  /// Rules, fills and images.
  public var art: PageArt

  /// Makes a sheet.
  public init(size: PageSize, art: PageArt) {
    self.size = size
    self.art = art
  }
}

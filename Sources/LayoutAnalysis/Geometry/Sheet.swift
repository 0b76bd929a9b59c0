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

  /// The note on a page with more rules or areas than are looked at; nil for all others.
  ///
  /// - Parameter page: the page's number, from 1.
  func crowding(page: Int?) -> Diagnostic? {
    let rules = art.rules.count
    let fills = art.fills.count
    guard rules > GridFinder.limit || fills > RegionFinder.limit else { return nil }
    return Diagnostic(
      id: "drawing-too-dense", severity: .warning,
      message: rules > GridFinder.limit
        ? "\(rules) rules, over the limit of \(GridFinder.limit): no tables were looked for on the page"
        : "\(fills) areas of colour, over the limit of \(RegionFinder.limit): the others were not looked at",
      page: page)
  }

  /// Makes a sheet.
  public init(size: PageSize, art: PageArt) {
    self.size = size
    self.art = art
  }
}

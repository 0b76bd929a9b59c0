internal import PlanModel

/// What: a page in vertical writing (縦書き): columns from right to left, each from top to bottom.
///
/// Turned by a quarter counterclockwise, its columns are lines from top to bottom, each from left to
/// right, its tiers (段) are columns side by side, and all that is known of horizontal pages holds. So
/// the page is turned for the arrangement; nothing else sees it turned.
///
/// How sure: three quarters of the characters stand in vertical lines, and these are as long as lines
/// of text, or the page has nothing else. The names in an organization chart are shorter, and stand in
/// boxes.
struct VerticalPage {
  /// The share of a page's characters in vertical lines from which it is in vertical writing. Page
  /// numbers, running heads and captions are set horizontally in such documents, too.
  private static let share = 0.75
  /// The mean number of characters of a vertical line from which it is text and no name.
  private static let length = 8

  /// The lines as they stand on the turned page, in the order of the input.
  let turned: [TextLine]
  private let lines: [TextLine]
  private let sheet: PageSheet

  /// The page, if it is in vertical writing.
  init?(_ lines: [TextLine], _ sheet: PageSheet) {
    var vertical = (lines: 0, characters: 0)
    var all = 0
    for line in lines {
      all += line.scalars.count
      guard line.style?.direction == .down else { continue }
      vertical.lines += 1
      vertical.characters += line.scalars.count
    }
    guard vertical.lines >= 2, Double(vertical.characters) >= Self.share * Double(all) else {
      return nil
    }
    let isAll = vertical.characters == all && sheet.art.rules.count { !$0.isHorizontal } < 2
    guard isAll || vertical.characters >= Self.length * vertical.lines else { return nil }
    self.lines = lines
    self.sheet = sheet
    turned = lines.map { Self.turned($0, width: sheet.size.width) }
  }

  /// The reading order of the page, with places on the turned page.
  func arranged(margins: PageMargins, titles: PrintedTitles) -> PageArrangement {
    var margins = margins
    let columns = lines.compactMap { line in
      line.geometry.flatMap { $0.style.direction == .down ? $0.box : nil }
    }
    let top = columns.map(\.top).min() ?? 0
    let bottom = columns.map(\.bottom).max() ?? 0
    // Horizontal lines above and below the columns are read before and behind them.
    let outside = margins.all
    for index in lines.indices where !outside.contains(index) {
      guard let geometry = lines[index].geometry, geometry.style.direction == .right else {
        continue
      }
      if geometry.box.bottom <= top { margins.head.append(index) }
      if geometry.box.top >= bottom { margins.foot.append(index) }
    }
    return PageArranger.arrange(turned, turnedSheet(), margins: margins, titles: titles)
  }

  private func turnedSheet() -> PageSheet {
    let width = sheet.size.width
    let art = sheet.art
    return PageSheet(
      size: PageSize(width: sheet.size.height, height: width),
      art: PageArt(
        rules: art.rules.map { rule in
          // What runs down runs to the right; what ran to the right runs up.
          rule.isHorizontal
            ? PageArt.Rule(
              isHorizontal: false, position: rule.position, start: Float(width) - rule.end,
              end: Float(width) - rule.start)
            : PageArt.Rule(
              isHorizontal: true, position: Float(width) - rule.position, start: rule.start,
              end: rule.end)
        },
        fills: art.fills.map {
          PageArt.Fill(box: Self.turned($0.box, width: width), colour: $0.colour)
        },
        images: art.images.map { Self.turned($0, width: width) },
        figures: art.figures.map { Self.turned($0, width: width) },
        frames: art.frames.map { Self.turned($0, width: width) }))
  }

  private static func turned(_ line: TextLine, width: Double) -> TextLine {
    guard let geometry = line.geometry else { return line }
    var style = geometry.style
    switch style.direction {
    case .down: style.direction = .right
    case .right: style.direction = .up
    case .up, .other: style.direction = .other
    }
    return line.placed(LineGeometry(box: turned(geometry.box, width: width), style: style))
  }

  private static func turned(_ box: Box, width: Double) -> Box {
    Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
  }
}

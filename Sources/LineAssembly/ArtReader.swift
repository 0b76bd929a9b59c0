internal import Ordering
import PDFContent
import PlanModel

/// Reads rules, fills and images from the shapes of a page.
enum ArtReader {
  /// The widest filled rectangle that is a rule and no area, in points. Word and Excel draw thick
  /// borders of 1.5 to 2.25 points; the thinnest coloured bands beside headings are above 3.
  private static let ruleWidth = 3.0

  /// - Parameters:
  ///   - visible: indices of the characters that are seen.
  ///   - covered: pieces of the rules that areas painted later cover.
  static func read(
    _ content: PageContent, visible: [Int], covered: [PageArt.Rule]
  ) -> PageArt {
    var rules: [PageArt.Rule] = []
    var fills: [PageArt.Fill] = []
    let pageArea = content.size.width * content.size.height
    for shape in content.shapes where !shape.isFigure {
      let width = shape.box.right - shape.box.left
      let height = shape.box.bottom - shape.box.top
      addRules(of: shape, to: &rules)
      if min(width, height) > ruleWidth, let fill = shape.fill, isSeen(fill),
        width * height < 0.9 * pageArea
      {
        fills.append(PageArt.Fill(box: shape.box, colour: fill >> 8))
      }
    }
    rules += DottedRules.rules(content.shapes, besides: rules)
    let figures = content.shapes.filter { $0.isFigure && $0.fill.map(isSeen) ?? false }.map(\.box)
    rules = CoveredRules.shown(RuleMerger.merge(rules), covered: covered)
    let drawn = fills
    fills = FillMerger.stacked(fills)
    let seams = FillMerger.seams(fills)
    let columns = HeaderColumns.rules(
      content, visible: visible, rules: RuleMerger.merge(rules + seams), fills: fills)
    rules += columns
    rules += OpenTables.rules(content, visible: visible, rules: rules, fills: drawn) + seams
    let frames = content.shapes.filter(isFrame).map(\.box)
    return PageArt(
      rules: RuleMerger.merge(rules), fills: fills, images: content.images, figures: figures,
      frames: frames)
  }

  /// Adds the rules of a shape that is no figure: itself where it is thin, or its edges where these are drawn.
  static func addRules(of shape: Shape, to rules: inout [PageArt.Rule]) {
    let width = shape.box.right - shape.box.left
    let height = shape.box.bottom - shape.box.top
    if min(width, height) <= ruleWidth {
      guard max(width, height) > 2 * min(width, height), max(width, height) >= 2,
        shape.stroke.map(isSeen) ?? shape.fill.map(isSeen) ?? false
      else { return }
      rules.append(rule(of: shape.box, isHorizontal: width > height))
    } else if shape.stroke.map(isSeen) ?? false {
      rules += edges(of: shape.box)
    }
  }

  /// Whether a shape is a rectangle whose outline is seen.
  private static func isFrame(_ shape: Shape) -> Bool {
    !shape.isFigure && shape.stroke.map(isSeen) ?? false
      && min(shape.box.right - shape.box.left, shape.box.bottom - shape.box.top) > ruleWidth
  }

  /// Whether a colour differs from white paper: by one step in 25 in some component, and not nearly
  /// transparent.
  private static func isSeen(_ colour: UInt32) -> Bool {
    let darkest = min(colour >> 24, min(colour >> 16 & 0xFF, colour >> 8 & 0xFF))
    return darkest < 0xF5 && colour & 0xFF > 0x10
  }

  static func rule(of box: Box, isHorizontal: Bool) -> PageArt.Rule {
    isHorizontal
      ? PageArt.Rule(
        isHorizontal: true, position: Float((box.top + box.bottom) / 2), start: Float(box.left),
        end: Float(box.right))
      : PageArt.Rule(
        isHorizontal: false, position: Float((box.left + box.right) / 2), start: Float(box.top),
        end: Float(box.bottom))
  }

  private static func edges(of box: Box) -> [PageArt.Rule] {
    [
      rule(
        of: Box(left: box.left, top: box.top, right: box.right, bottom: box.top), isHorizontal: true
      ),
      rule(
        of: Box(left: box.left, top: box.bottom, right: box.right, bottom: box.bottom),
        isHorizontal: true),
      rule(
        of: Box(left: box.left, top: box.top, right: box.left, bottom: box.bottom),
        isHorizontal: false),
      rule(
        of: Box(left: box.right, top: box.top, right: box.right, bottom: box.bottom),
        isHorizontal: false),
    ]
  }
}

/// Puts together rules that were drawn in pieces: cell by cell, twice side by side, or dashed.
enum RuleMerger {
  /// How far apart two rules may lie and be one, in points: two cells' borders side by side.
  private static let across: Float = 1.6
  /// How large a gap along a rule may be, in points: corners and the dashes of dotted rules.
  private static let along: Float = 3

  static func merge(_ rules: [PageArt.Rule]) -> [PageArt.Rule] {
    var merged: [PageArt.Rule] = []
    merged.reserveCapacity(rules.count)
    for isHorizontal in [true, false] {
      let sorted = rules.filter { $0.isHorizontal == isHorizontal }.ordered {
        OrderKey($0.position, $0.start)
      }
      var start = 0
      for end in sorted.indices where sorted[end].position - sorted[start].position > across {
        join(sorted[start..<end], into: &merged)
        start = end
      }
      join(sorted[start...], into: &merged)
    }
    return merged
  }

  /// Joins rules of about the same position where they meet.
  private static func join(_ group: ArraySlice<PageArt.Rule>, into merged: inout [PageArt.Rule]) {
    // Most stand alone.
    guard group.count > 1 else { return merged += group }
    let first = merged.count
    for rule in Array(group).ordered(by: { OrderKey($0.start) }) {
      if let last = merged[first...].last, rule.start - last.end <= along {
        merged[merged.count - 1].end = max(last.end, rule.end)
      } else {
        merged.append(rule)
      }
    }
  }
}
